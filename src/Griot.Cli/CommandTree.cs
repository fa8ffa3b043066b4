using System.CommandLine;
using System.CommandLine.Help;
using Griot.Cli.Commands;

namespace Griot.Cli;

/// <summary>All commands, as help, documentation and parsing see them.</summary>
internal static class CommandTree
{
    public static Command Build(Surroundings surroundings)
    {
        var root = new Command("griot", "Reads reports of armed conflict, codes events with evidence, and merges reports into incidents. Works offline; fetches only the addresses you name.")
        {
            DemoCommand.Create(surroundings),
            CodeCommand.Create(surroundings),
            ReadCommand.Create(surroundings),
            WatchCommand.Create(surroundings),
            IncidentsCommand.Create(surroundings),
            ShowCommand.Create(surroundings),
            WhyCommand.Create(surroundings),
            MergeCommand.Create(surroundings),
            SplitCommand.Create(surroundings),
            JudgeCommand.Create(surroundings),
            UndoCommand.Create(surroundings),
            LogCommand.Create(surroundings),
            RuleCommand.Create(surroundings),
            ExportCommand.Create(surroundings),
            PublishCommand.Create(surroundings),
            ServeCommand.Create(surroundings),
            VerifyCommand.Create(surroundings),
            StampCommand.Create(surroundings),
            EvaluateCommand.Create(surroundings),
            GazetteerCommand.Create(surroundings),
            CodebookCommand.Create(surroundings),
            DoctorCommand.Create(surroundings),
            DocsCommand.Create(surroundings),
        };
        var help = new HelpOption { Action = new HelpAction { MaxWidth = surroundings.Width } };
        root.Options.Add(help);
        root.Options.Add(VersionReport.Option(surroundings));
        root.SetAction(parsed => ((HelpAction)help.Action).Invoke(parsed));
        return root;
    }

    /// <summary>A command with the names of those above it: <c>griot codebook test</c>.</summary>
    public static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;
}
