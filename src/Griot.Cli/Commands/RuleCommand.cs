using System.CommandLine;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Merging.Aggregation;

namespace Griot.Cli.Commands;

/// <summary><c>rule</c>: how tolls are chosen in a workspace.</summary>
internal static class RuleCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var workspace = WorkspaceAccess.Option();
        var name = new Argument<string?>("NAME") { Description = "The rule from now on", Arity = ArgumentArity.ZeroOrOne };
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && AggregationRules.Named(given) is null)
                result.AddError(Rules.Unknown(given));
        });
        var command = new Command("rule", "Show how this workspace chooses tolls from rival figures, or choose another rule for it.") { name, workspace };
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() => parsed.GetValue(name) is { } given
            ? WorkspaceAccess.UseExisting(WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), surroundings, opened =>
            {
                WorkspaceIncidents.Resolve(opened, Rules.Keep(given, opened), cancellation);
                surroundings.Output.WriteLine($"Tolls are chosen by the rule '{given}' from now on.");
                return ExitCode.Done;
            })
            : WorkspaceAccess.Use(WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), write: false, surroundings, opened =>
            {
                Screen.Show(RuleView.Of(Rules.Own(opened)), surroundings);
                return ExitCode.Done;
            }), cancellation));
        return command;
    }
}
