using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>Puts what people read on a stream: in colour on a terminal, as plain text without trailing spaces elsewhere.</summary>
internal static class Screen
{
    public static void Show(IRenderable content, Surroundings surroundings)
    {
        var coloured = surroundings.OutputIsTerminal && surroundings.MayColour;
        var drawn = new StringWriter(CultureInfo.InvariantCulture);
        var console = Console(drawn, coloured);
        console.Profile.Width = surroundings.Width;
        console.Write(content);
        var lines = drawn.ToString().Split('\n').Select(line => coloured ? line.TrimEnd('\r') : line.TrimEnd());
        surroundings.Output.Write(string.Join('\n', lines));
    }

    public static IAnsiConsole Console(TextWriter writer, bool coloured)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = coloured ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = coloured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Text from a report, safe for a terminal: control characters and direction overrides could redraw the screen.</summary>
    public static string Harmless(string text) => string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = IsHarmful(source[i]) ? ' ' : source[i];
    });

    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c != '\n') || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static Text Plain(string? text, Style? style = null) => new(Harmless(text ?? ""), style ?? Style.Plain);

    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>A path as a shell takes it back: quoted when it needs to be.</summary>
    public static string ShellWord(string word) =>
        word.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':') ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>The beginning of a text that is too long to show whole.</summary>
    public static string Shortened(string text, int length) => text.Length <= length ? text : text[..(length - 3)].TrimEnd() + "...";
}
