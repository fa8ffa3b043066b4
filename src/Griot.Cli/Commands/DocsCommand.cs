using System.CommandLine;
using Griot.Web.Serving;

namespace Griot.Cli.Commands;

/// <summary><c>docs</c>: writes <c>docs/cli.md</c> and <c>web/openapi.json</c>. Hidden, because only those who change Griot need it.</summary>
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
        var api = new Command("api", "Print web/openapi.json as it must be.");
        api.SetAction(async (_, cancellation) =>
        {
            await surroundings.Output.WriteLineAsync(await ApiDescription.JsonAsync(cancellation));
            return ExitCode.Done;
        });
        var docs = new Command("docs", "Print documentation that is made from the program.") { cli, api };
        docs.Hidden = true;
        return docs;
    }
}
