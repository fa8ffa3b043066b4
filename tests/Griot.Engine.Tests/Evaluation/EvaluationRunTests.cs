using Griot.Engine.Evaluation;
using Griot.Model;

namespace Griot.Engine.Tests.Evaluation;

public sealed class EvaluationRunTests
{
    [Fact]
    public void An_answer_like_the_gold_reaches_everything()
    {
        using var gold = new AGold().Report("a", AGold.Attack);

        var score = gold.Score(report => new(report, "en", [AGold.Answer()], []));

        Assert.All(score.Languages[0].Figures, figure => Assert.Equal(1, figure.Value));
        Assert.Empty(score.Misses);
        Assert.Equal(FigureTable.Reached(score).Targets, FigureTable.Reached(score).Reached);
    }

    [Fact]
    public void Wrong_values_are_counted_and_named()
    {
        using var gold = new AGold().Report("a", AGold.Attack);

        var score = gold.Score(report => new(report, "en", [AGold.Answer(day: "2026-03-04", dead: 3)], []));

        Assert.Equal((1, 0, 1, 0), (Value(score, "events (news)"), Value(score, "date exact"), Value(score, "date within a day"), Value(score, "tolls (measure, who, low, high)")));
        Assert.Equal(
            [new("a", "date", "2026-03-03 <> 2026-03-04"), new("a", "tolls", "killed civilians 2 <> killed civilians 3")],
            score.Misses);
    }

    [Fact]
    public void A_false_alarm_costs_precision_and_a_missed_event_recall()
    {
        using var gold = new AGold().Report("a", AGold.Attack).Report("b", "").Report("c", AGold.Attack);

        var score = gold.Score(report => new(report, "en", report.File.EndsWith("c.txt", StringComparison.Ordinal) ? [] : [AGold.Answer()], []));

        var events = score.Languages[0].Figures.Single(figure => figure.Name == "events (news)");
        Assert.Equal((0.5, 0.5), (events.Precision, events.Recall));
        Assert.Equal(0, Value(score, "no-event reports left empty"));
        Assert.Equal(["b false alarm", "c missed"], score.Misses.Select(miss => $"{miss.Name} {miss.Kind}"));
    }

    [Fact]
    public void A_background_event_is_never_a_false_alarm_and_earns_recall_of_its_own()
    {
        var recalled = AGold.Attack.Replace("news", "background", StringComparison.Ordinal);
        using var gold = new AGold().Report("a", recalled).Report("b", "");

        var score = gold.Score(report => new(report, "en", [AGold.Answer(relation: Relation.Background)], []));

        Assert.Equal((1, 1), (Value(score, "background events found"), Value(score, "no-event reports left empty")));
    }

    [Fact]
    public void Each_language_has_figures_of_its_own()
    {
        using var gold = new AGold().Report("a", AGold.Attack).Report("b", AGold.Attack, language: "fr");

        var score = gold.Score(report => new(report, null, report.File.EndsWith("a.txt", StringComparison.Ordinal) ? [AGold.Answer()] : [], []));

        Assert.Equal([("all", 2, 0.5), ("en", 1, 1), ("fr", 1, 0)],
            score.Languages.Select(one => (one.Language, one.Reports, one.Figures.Single(figure => figure.Name == "events (news)").Recall!.Value)));
    }

    [Fact]
    public void A_text_that_is_missing_is_named_and_counts_as_not_answered()
    {
        using var gold = new AGold().Report("a", AGold.Attack).Report("b", AGold.Attack, text: null);

        var score = gold.Score(report => new(report, "en", [AGold.Answer()], []));

        Assert.EndsWith("b.txt", Assert.Single(score.Problems).File, StringComparison.Ordinal);
        Assert.Equal((0.5, 0.5), (Value(score, "reports answered"), score.Languages[0].Figures.Single(figure => figure.Name == "events (news)").Recall!.Value));
    }

    [Fact]
    public void Incidents_are_compared_where_the_gold_has_them()
    {
        using var gold = new AGold().Report("a", AGold.Attack, "One text.").Report("b", AGold.Attack, "Another text.").Write("incidents.json",
            """[{"id": "I1", "reports": ["a", "b"], "families": [["a"], ["b"]], "date": {"start": "2026-03-03"}, "tolls": [{"measure": "killed", "who": "civilians", "low": 2, "best": 2, "high": 2}]}]""");

        var score = gold.Score(report => new(report, "en", [AGold.Answer()], []));

        Assert.Equal(1, score.Incidents.Single(figure => figure.Name == "B-cubed").Value);
        Assert.All(score.Incidents, figure => Assert.Equal(1, figure.Value));
    }

    [Theory]
    [InlineData("gold/a.json", "{ no JSON", "is not JSON")]
    [InlineData("gold/a.json", """{"events": [{"spans": [["x", 1]]}]}""", "does not follow the output contract")]
    [InlineData("gold/a.json", "{}", "holds no gold")]
    public void Gold_that_cannot_be_used_is_refused_with_the_reason(string file, string content, string reason)
    {
        using var gold = new AGold().Write("reports/a.txt", "Text.").Write(file, content);

        Assert.Contains(reason, GoldFolder.Open(gold.Folder).Problem, StringComparison.Ordinal);
        Assert.Contains("no folder", GoldFolder.Open(Path.Combine(gold.Folder, "none")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_the_same_every_time_and_keeps_marks_of_Markdown_out()
    {
        using var gold = new AGold().Report("a", AGold.Attack.Replace("\"Gao\"", "\"<b>*Gao*\"", StringComparison.Ordinal));
        GoldScore Score() => gold.Score(report => new(report, "en", [], []));

        var page = AccuracyPage.Of([Score()], 5);

        Assert.Equal(page, AccuracyPage.Of([Score()], 5));
        Assert.Contains("| events (news), F1 | 0.92 | 0.000! (1) | 0.000! (1) |", page, StringComparison.Ordinal);
        Assert.Contains(@"\<b\>\*Gao\*", page, StringComparison.Ordinal);
    }

    private static double? Value(GoldScore score, string name) => score.Languages[0].Figures.Single(figure => figure.Name == name).Value;
}
