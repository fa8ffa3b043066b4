namespace Griot.Cli;

/// <summary>What the program tells the shell. Documented in <c>docs/cli.md</c>; scripts rely on them.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Usage = 1;
    public const int SomeReportsUnreadable = 3;
    public const int WorkspaceUnusable = 4;
    public const int Damaged = 5;
    public const int Bug = 70;

    /// <summary>128 and the number of SIGINT, as shells have it.</summary>
    public const int BrokenOff = 130;

    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Done, "Done."),
        (Usage, "The command was not understood, or named something that is not there or cannot be used (an option, an incident, a file of places)."),
        (SomeReportsUnreadable, "Done, but some reports could not be read or coded, or lines of a file were skipped; each is named on stderr."),
        (WorkspaceUnusable, "The workspace or the output file could not be used; nothing stored was lost."),
        (Damaged, "griot verify found something damaged, missing or changed; each is named on stderr."),
        (Bug, "A bug in Griot; the message says where to report it."),
        (BrokenOff, "Broken off with Ctrl-C."),
    ];
}
