using System.CommandLine;
using Griot.Reading;

namespace Griot.Cli;

/// <summary>What commands that take reports have in common: the paths, the cores, the list of problems at the end.</summary>
internal static class Inputs
{
    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Files, folders (every .txt file in them, also in folders below) or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<int?> Cores()
    {
        var option = new Option<int?>("--cores")
        {
            Description = "How many files to code at the same time; the result is the same for any number [default: all]",
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
                result.AddError("--cores must be at least 1.");
        });
        return option;
    }

    public static Option<string?> Data() => new("--data")
    {
        Description = "A folder laid out as data/: its files replace those of the same path, and acts.mine.txt adds to acts.txt",
        HelpName = "DIR",
    };

    public static ReportSources Find(string[] paths, Surroundings surroundings) => ReportSources.Find(paths, surroundings.Input);

    /// <summary>Long work that Ctrl-C ends in good order.</summary>
    // On another thread, because System.CommandLine listens to Ctrl-C only once an action has handed back its task.
    public static Task<int> Breakable(Func<int> work, CancellationToken cancellation) => Task.Run(work, cancellation);

    /// <summary>Says what went wrong, a line for each file, and gives the exit code.</summary>
    public static int Report(IReadOnlyCollection<ReadProblem> problems, Surroundings surroundings)
    {
        foreach (var problem in problems)
            surroundings.Errors.WriteLine(Views.Screen.Harmless(problem.ToString()));
        return problems.Count == 0 ? ExitCode.Done : ExitCode.SomeReportsUnreadable;
    }
}
