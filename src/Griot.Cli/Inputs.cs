using System.CommandLine;
using Griot.Reading;
using Griot.Reading.Tables;
using Griot.Storage;

namespace Griot.Cli;

/// <summary>What commands that take reports have in common: the paths, the cores, the list of problems at the end.</summary>
internal static class Inputs
{
    public static Argument<string[]> Paths() => new("PATH")
    {
        Description = "Files, folders (every file in them that is recognised, also in folders below) or - for standard input",
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

    public static Option<string[]> Columns()
    {
        var option = new Option<string[]>("--column")
        {
            Description = $"Which column of a table holds what, as PART=NAME; the parts are {ColumnMap.Parts} [default: usual names in English and French]",
            HelpName = "PART=NAME",
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => Column(token.Value) is null))
                result.AddError($"--column takes PART=NAME, not '{token.Value}'. The parts are {ColumnMap.Parts}.");
        });
        return option;
    }

    public static Option<string?> Days()
    {
        var option = new Option<string?>("--days")
        {
            Description = "How tables write days such as 03/04/2024: day-first or month-first [default: such days are not read]",
            HelpName = "ORDER",
        };
        option.AcceptOnlyFromAmong("day-first", "month-first");
        return option;
    }

    /// <summary>What was chosen about reading, as one value.</summary>
    public static ReadingOptions Reading(string[]? columns, string? days)
    {
        var map = (columns ?? []).Select(Column).OfType<(ReportPart Part, string Name)>().Aggregate(ColumnMap.Default, (map, one) => map.With(one.Part, one.Name));
        return ReadingOptions.Default with
        {
            Columns = days switch { "day-first" => map.With(DayOrder.DayFirst), "month-first" => map.With(DayOrder.MonthFirst), _ => map },
        };
    }

    private static (ReportPart Part, string Name)? Column(string given) =>
        given.Split('=', 2) is [var part, { Length: > 0 } name] && Enum.TryParse<ReportPart>(part, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsAsciiDigit(part[0])
            ? (known, name) : null;

    public static Option<string?> Data() => new("--data")
    {
        Description = "A folder laid out as data/: its files replace those of the same path, and acts.mine.txt adds to acts.txt",
        HelpName = "DIR",
    };

    public static ReportSources Find(string[] paths, Surroundings surroundings) => ReportSources.Find(paths, surroundings.Input, Workspace.IsWorkspace);

    /// <summary>Long work that Ctrl-C ends in good order.</summary>
    // On another thread, because System.CommandLine listens to Ctrl-C only once an action has handed back its task.
    public static Task<int> Breakable(Func<int> work, CancellationToken cancellation) => Task.Run(work, cancellation);

    /// <summary>Says what went wrong, a line for each file, and gives the exit code.</summary>
    /// <param name="passedOver">What holds no report, in a sentence; it does not change the exit code.</param>
    public static int Report(IReadOnlyCollection<ReadProblem> problems, Surroundings surroundings, string? passedOver = null)
    {
        if (passedOver is not null)
            surroundings.Errors.WriteLine(Views.Screen.Harmless(passedOver));
        foreach (var problem in problems)
            surroundings.Errors.WriteLine(Views.Screen.Harmless(problem.ToString()));
        return problems.Count == 0 ? ExitCode.Done : ExitCode.SomeReportsUnreadable;
    }
}
