using System.CommandLine;

namespace Griot.Cli.Commands;

/// <summary><c>docs cli</c>: writes <c>docs/cli.md</c>. Hidden, because only those who change Griot need it.</summary>
internal static class DocsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var cli = new Command("cli", "Print docs/cli.md as it must be.");
        cli.SetAction(_ =>
        {
            CommandReference.Write(surroundings.Output);
            return ExitCode.Done;
        });
        var docs = new Command("docs", "Print documentation that is made from the program.") { cli };
        docs.Hidden = true;
        return docs;
    }
}
