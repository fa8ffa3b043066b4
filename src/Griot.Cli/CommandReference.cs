using System.CommandLine;
using System.Globalization;

namespace Griot.Cli;

/// <summary>Makes <c>docs/cli.md</c> from the commands, so that it cannot say anything else than <c>--help</c>.</summary>
internal static class CommandReference
{
    private static readonly (string Name, string Meaning)[] Variables =
    [
        (WorkspaceAccess.Variable, $"The workspace of commands that are not given `--workspace`. Without either it is `{WorkspaceAccess.DefaultFolder}` in the current folder."),
        ("NO_COLOR", "Any value turns colours off. They are off anyway when output is not a terminal."),
        ("COLUMNS", $"The width of tables. Without it: the terminal's, or {Surroundings.WidthWithoutTerminal} where there is none."),
        ("GRIOT_DEBUG", "Any value lets a bug show its stack trace."),
    ];

    public static void Write(TextWriter output)
    {
        output.Write(
            """
            # Commands

            Made from the program by `griot docs cli`; a test compares the two. Do not edit it by hand.

            Results go to stdout; progress (a bar, on a terminal only) and problems go to stderr. `--json` prints one object a line, as the output
            contract has it. The same input and version give the same bytes, in whatever order files are named and on any number of cores.

            A folder stands for every file in it and in the folders below it, hidden ones and workspaces excepted. What a file is shows in its
            bytes, not in its name: web pages, feeds, Telegram exports, web archives (WARC, WET), tables (CSV, TSV, Excel), JSON Lines, PDF (by
            pdftotext), e-mail, and zip, tar and gzip archives of all these are read, and plain UTF-8 text with or without front matter between two
            lines of three hyphens: `title`, `source`, `url`, `published` (YYYY-MM-DD), `language`, `synthetic`, each optional. See files.md. What
            cannot be read is named on stderr with its place and the reason, and spoils only itself; what holds no report is counted in one line.


            """);
        foreach (var command in Visible(CommandTree.Build(Nowhere(TextWriter.Null))))
            Write(command, output);

        output.Write("## Exit codes\n\n| code | meaning |\n| --- | --- |\n");
        foreach (var (code, meaning) in ExitCode.All)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"| {code} | {meaning} |\n"));
        output.Write("\n## Environment\n\n| variable | meaning |\n| --- | --- |\n");
        foreach (var (name, meaning) in Variables)
            output.Write($"| `{name}` | {meaning} |\n");
    }

    private static void Write(Command command, TextWriter output)
    {
        var path = CommandTree.Path(command);
        using var help = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        GriotProgram.Run([.. path.Split(' ').Skip(1), "--help"], Nowhere(help));
        var text = string.Join('\n', help.ToString().Split('\n').Select(line => line.TrimEnd())).TrimEnd();
        output.Write($"## {path}\n\n```text\n{text}\n```\n\n");
    }

    private static IEnumerable<Command> Visible(Command command) =>
        command.Hidden ? [] : [command, .. command.Subcommands.SelectMany(Visible)];

    private static Surroundings Nowhere(TextWriter output) => new(
        output, TextWriter.Null, () => Stream.Null, OutputIsTerminal: false, ErrorsIsTerminal: false, 100, _ => null, TimeProvider.System);
}
