using System.Collections.Immutable;
using Griot.Analysis.Codebook;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>The examples of each rule that hold and do not, and for those that do not what was met.</summary>
internal static class CodebookTestView
{
    public static IRenderable Of(ImmutableArray<TypeRule> rules, ImmutableArray<ExampleOutcome> outcomes)
    {
        var byRule = outcomes.ToLookup(outcome => outcome.Rule.Id);
        var languages = outcomes.Select(outcome => outcome.Example.Language).Distinct().Order(StringComparer.Ordinal).ToList();
        var table = new Table().Border(TableBorder.Simple).AddColumn("rule").AddColumn("gives");
        foreach (var language in languages)
            table.AddColumn(new TableColumn(language).RightAligned());
        table.AddColumn("");
        foreach (var rule in rules)
        {
            var mine = byRule[rule.Id].ToList();
            var cells = languages.Select(language => Tally(mine.Where(outcome => outcome.Example.Language == language).ToList()));
            table.AddRow([Screen.Plain(rule.Id), Screen.Plain(Griot.Model.EventTypeNames.Name(rule.Type), Styles.Quiet), .. cells, Verdict(mine)]);
        }

        var failed = outcomes.Where(outcome => !outcome.Passed).ToList();
        var rows = new List<IRenderable> { table };
        rows.AddRange(failed.Select(Failure));
        rows.Add(failed.Count == 0
            ? Screen.Plain($"All {Screen.Count(outcomes.Length, "example")} of {Screen.Count(rules.Length, "rule")} hold.", Styles.Good)
            : Screen.Plain($"{Screen.Count(failed.Count, "example")} of {outcomes.Length} failed.", Styles.Bad));
        return new Rows(rows);
    }

    private static Text Tally(List<ExampleOutcome> outcomes) => outcomes.Count == 0
        ? Screen.Plain("-", Styles.Quiet)
        : Screen.Plain($"{outcomes.Count(outcome => outcome.Passed)}/{outcomes.Count}");

    private static Text Verdict(List<ExampleOutcome> outcomes) =>
        outcomes.Count == 0 ? Screen.Plain("no example", Styles.Warning)
        : outcomes.TrueForAll(outcome => outcome.Passed) ? Screen.Plain("holds", Styles.Good)
        : Screen.Plain("FAILS", Styles.Bad);

    private static Rows Failure(ExampleOutcome outcome)
    {
        var example = outcome.Example;
        var sign = example.MustFire ? '+' : '-';
        var rows = new List<IRenderable>
        {
            Screen.Plain($"[{outcome.Rule.Id}] {example.Language}{sign} data/{example.Path}, line {example.Line}", Styles.Heading),
            new Padder(Screen.Plain(example.Text, Styles.Quiet), new Padding(2, 0, 0, 0)),
        };
        rows.AddRange(outcome.Differences.Select(difference => new Padder(Screen.Plain(difference), new Padding(2, 0, 0, 0))));
        rows.Add(new Text(""));
        return new Rows(rows);
    }
}
