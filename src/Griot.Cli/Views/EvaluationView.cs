using System.Globalization;
using Griot.Engine.Evaluation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>Figures beside their targets, and what was wrong.</summary>
internal static class EvaluationView
{
    private const int LongestMiss = 400;

    public static IRenderable Of(GoldScore score, int misses)
    {
        var reports = score.Languages.Select(language => language.Language == LanguageScore.All
            ? Screen.Count(language.Reports, "report")
            : string.Create(CultureInfo.InvariantCulture, $"{language.Language} {language.Reports}"));
        var (reached, targets) = FigureTable.Reached(score);
        var rows = new List<IRenderable>
        {
            Screen.Plain($"{score.Name}: {string.Join(", ", reports)}", Styles.Heading),
            Table(FigureTable.OfReports(score)),
        };
        if (!score.Incidents.IsEmpty)
            rows.AddRange([Screen.Plain("incidents", Styles.Heading), Table(FigureTable.OfIncidents(score))]);
        rows.Add(Screen.Plain(string.Create(CultureInfo.InvariantCulture, $"{reached} of {targets} targets reached; {FigureTable.Below} below its target; in brackets: gold values counted"), Styles.Quiet));
        foreach (var kind in score.Misses.GroupBy(miss => miss.Kind, StringComparer.Ordinal).Where(_ => misses > 0))
            rows.Add(Misses(kind, misses));
        rows.Add(new Text(""));
        return new Rows(rows);
    }

    private static Table Table(FigureTable figures)
    {
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < figures.Columns.Length; i++)
            table.AddColumn(new TableColumn(figures.Columns[i]) { NoWrap = i > 0, Alignment = i > 0 ? Justify.Right : Justify.Left });
        foreach (var row in figures.Rows)
            table.AddRow(row.Select(cell => Screen.Plain(cell, cell.Contains(FigureTable.Below) ? Styles.Warning : null)));
        return table;
    }

    private static Rows Misses(IGrouping<string, Miss> kind, int most)
    {
        var rows = new List<IRenderable> { Screen.Plain(string.Create(CultureInfo.InvariantCulture, $"{kind.Key}: {kind.Count()} (gold <> found)"), Styles.Heading) };
        rows.AddRange(kind.Take(most).Select(miss => Screen.Plain($"  {miss.Name}  {Screen.Shortened(miss.What, LongestMiss)}")));
        return new Rows(rows);
    }
}
