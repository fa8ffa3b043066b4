namespace Griot.Cli;

/// <summary>Everything a command can see of the world outside: streams, the terminal, the environment, the clock.</summary>
/// <param name="Output">Results only.</param>
/// <param name="Errors">Problems and progress.</param>
/// <param name="OutputIsTerminal">Whether a person looks at the results as they come.</param>
/// <param name="Width">Columns of the terminal; 120 where there is none.</param>
/// <param name="Variable">Looks up an environment variable; null when it is not set or empty.</param>
internal sealed record Surroundings(
    TextWriter Output,
    TextWriter Errors,
    Func<Stream> Input,
    bool OutputIsTerminal,
    bool ErrorsIsTerminal,
    int Width,
    Func<string, string?> Variable,
    TimeProvider Clock)
{
    public const int WidthWithoutTerminal = 120;

    /// <summary>See no-color.org: any value turns colours off.</summary>
    public bool MayColour => Variable("NO_COLOR") is null && Variable("TERM") != "dumb";

    /// <summary>How the program was called, for hints that can be pasted.</summary>
    public string Command => Variable("GRIOT_COMMAND") ?? "griot";
}
