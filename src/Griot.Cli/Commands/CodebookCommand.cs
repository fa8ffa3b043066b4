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
        new("codebook", "Look after the rules and terms by which reports are coded.") { Test(surroundings), Docs(surroundings) };

    private static Command Test(Surroundings surroundings)
    {
        var data = Inputs.Data();
        var test = new Command("test", "Check the data, run every example of the codebook, and say which do not hold.") { data };
        test.SetAction(parsed => With(parsed.GetValue(data), surroundings, (_, coder) => RunTest(coder, surroundings)));
        return test;
    }

    private static Command Docs(Surroundings surroundings)
    {
        var data = Inputs.Data();
        var docs = new Command("docs", "Print the codebook for people: every rule in words, its examples, the terms and the actors (docs/codebook.md).") { data };
        docs.SetAction(parsed => With(parsed.GetValue(data), surroundings, (files, coder) =>
        {
            surroundings.Output.Write(CodebookPage.Write(files, coder));
            return ExitCode.Done;
        }));
        return docs;
    }

    private static int RunTest(Coder coder, Surroundings surroundings)
    {
        var outcomes = CodebookTest.Run(coder);
        Screen.Show(CodebookTestView.Of(coder.Rulebook.Rules, outcomes), surroundings);
        return outcomes.All(outcome => outcome.Passed) ? ExitCode.Done : ExitCode.Usage;
    }

    /// <summary>Does something with checked data; wrong data are named line by line.</summary>
    private static int With(string? folder, Surroundings surroundings, Func<DataFiles, Coder, int> work)
    {
        try
        {
            var files = DataFolder.Over(DataFiles.Embedded, folder);
            return DataCheck.Problems(files) is { Length: > 0 } problems
                ? Refuse(problems, surroundings)
                : work(files, folder is null ? Coder.Default : Coder.Create(files, []));
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
