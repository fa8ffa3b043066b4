using System.CommandLine;
using Griot.Analysis;
using Griot.Analysis.Codebook;
using Griot.Analysis.Lexicons;
using Griot.Cli.Views;

namespace Griot.Cli.Commands;

/// <summary><c>codebook</c>: the rules and terms by which reports are coded.</summary>
internal static class CodebookCommand
{
    public static Command Create(Surroundings surroundings) =>
        new("codebook", "Look after the rules and terms by which reports are coded.") { Test(surroundings) };

    private static Command Test(Surroundings surroundings)
    {
        var data = Inputs.Data();
        var test = new Command("test", "Check the data, run every example of the codebook, and say which do not hold.") { data };
        test.SetAction(parsed => Run(parsed.GetValue(data), surroundings));
        return test;
    }

    private static int Run(string? folder, Surroundings surroundings)
    {
        try
        {
            var files = DataFolder.Over(DataFiles.Embedded, folder);
            if (DataCheck.Problems(files) is { Length: > 0 } problems)
                return Refuse(problems, surroundings);
            var coder = folder is null ? Coder.Default : Coder.Create(files, []);
            var outcomes = CodebookTest.Run(coder);
            Screen.Show(CodebookTestView.Of(coder.Rulebook.Rules, outcomes), surroundings);
            return outcomes.All(outcome => outcome.Passed) ? ExitCode.Done : ExitCode.Usage;
        }
        catch (FormatException wrong)
        {
            return Refuse([wrong.Message], surroundings);
        }
    }

    private static int Refuse(IEnumerable<string> problems, Surroundings surroundings)
    {
        foreach (var problem in problems)
            surroundings.Errors.WriteLine(Screen.Harmless(problem));
        return ExitCode.Usage;
    }
}
