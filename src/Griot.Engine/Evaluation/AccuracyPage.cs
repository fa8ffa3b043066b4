using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Griot.Engine.Evaluation;

/// <summary>Writes <c>docs/accuracy.md</c>: figures, targets, misses, and what the figures do not say. The same scores give the same page.</summary>
public static class AccuracyPage
{
    private const int LongestMiss = 300;

    private const string Head =
        """
        # Accuracy

        Made by `griot evaluate --write docs/accuracy.md GOLD...`; do not edit it by hand.

        Gold is a set of reports with the coding they should get, written by hand after fixed rules. Each report is coded by the program
        alone, and its answer is compared with the gold value by value. A news event counts as found when date, place, type, dead and
        parties make it likely to be the same; fields are compared on events that were found. A figure is F1 (between precision and recall)
        or a share, with the number of gold values behind it in brackets. `!` marks a figure below its target.

        ## What the figures do not say

        - Reports marked synthetic were written to exercise the coding rules, with real places and groups and invented events. They are no sample of
          what news outlets print; the figures do not say how accurate the program is on real coverage.
        - Gold was at hand while rules and word lists were written, except a folder named `unseen`: its figures are what to expect of reports
          that nobody has looked at; those of the other folders are higher.
        - Sets are small. Where 40 values are counted, one of them moves a share by 2.5 points.
        - A value is right or wrong. Eleven dead for twelve counts as wrong as no toll at all.
        - Fields of an event that was not found are not counted again as wrong.
        - The reports are English and French and about the Sahel. Nothing is measured for other languages and regions.


        """;

    /// <param name="misses">How many misses of each kind are listed.</param>
    public static string Of(ImmutableArray<GoldScore> scores, int misses)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var score in scores)
            Add(page, score, misses);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Add(StringBuilder page, GoldScore score, int misses)
    {
        var (reached, targets) = FigureTable.Reached(score);
        Line(page, $"## {score.Name}\n");
        Line(page, $"{Reports(score)}. {reached} of {targets} targets reached.\n");
        Table(page, FigureTable.OfReports(score));
        if (!score.Incidents.IsEmpty)
        {
            Line(page, $"Incidents made from these reports:\n");
            Table(page, FigureTable.OfIncidents(score));
        }

        Misses(page, score, misses);
    }

    private static string Reports(GoldScore score)
    {
        var all = score.Languages[0].Reports;
        var languages = string.Join(", ", score.Languages.Skip(1).Select(language => string.Create(CultureInfo.InvariantCulture, $"{language.Reports} {language.Language}")));
        var synthetic = score.Synthetic == all ? "all marked synthetic" : score.Synthetic == 0 ? "none marked synthetic"
            : string.Create(CultureInfo.InvariantCulture, $"{score.Synthetic} marked synthetic");
        return string.Create(CultureInfo.InvariantCulture, $"{all} {(all == 1 ? "report" : "reports")} ({languages}), {synthetic}");
    }

    private static void Table(StringBuilder page, FigureTable table)
    {
        Row(page, table.Columns);
        Row(page, table.Columns.Select((_, i) => i == 0 ? "---" : "---:"));
        foreach (var row in table.Rows)
            Row(page, row);
        page.Append('\n');
    }

    private static void Misses(StringBuilder page, GoldScore score, int most)
    {
        if (score.Misses.IsEmpty || most == 0)
            return;
        Line(page, $"What differs, gold before `<>` and the answer after it; at most {most} of each kind:\n");
        foreach (var kind in score.Misses.GroupBy(miss => miss.Kind, StringComparer.Ordinal))
        {
            Line(page, $"<details><summary>{kind.Key}: {kind.Count()}</summary>\n");
            foreach (var miss in kind.Take(most))
                Line(page, $"- {miss.Name}: {Escaped(miss.What)}");
            Line(page, $"\n</details>\n");
        }
    }

    private static void Row(StringBuilder page, IEnumerable<string> cells) => Line(page, $"| {string.Join(" | ", cells)} |");

    private static void Line(StringBuilder page, FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    // Names come from reports: a line break or a mark of Markdown in them must not change the page.
    private static string Escaped(string text)
    {
        var line = string.Join(' ', (text.Length <= LongestMiss ? text : text[..LongestMiss] + "...").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.Concat(line.Select(c => c is '<' or '>' or '*' or '_' or '`' or '[' or ']' or '|' ? $"\\{c}" : c.ToString()));
    }
}
