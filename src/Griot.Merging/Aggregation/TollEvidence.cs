using System.Collections.Frozen;
using System.Collections.Immutable;
using Griot.Merging.Events;
using Griot.Merging.Families;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Aggregation;

/// <summary>The figures of one measure and kind of person that count for an incident, and those left out.</summary>
/// <param name="Used">From the latest report of each family that gives one, with every figure it quotes.</param>
/// <param name="Superseded">Earlier figures that a report itself calls replaced.</param>
internal sealed record TollEvidence(
    TollMeasure Measure, PersonKind Who, ImmutableArray<TollStatement> Used, ImmutableArray<TollStatement> Superseded)
{
    private static readonly FrozenSet<string> PartWords = MergingData.FoldedWords("part-words");
    private static readonly FrozenSet<string> TwoWords = MergingData.FoldedWords("two");

    public static ImmutableArray<TollEvidence> Of(FamilyTree tree)
    {
        var statements = tree.Families.SelectMany((family, i) => family.SelectMany(report => Statements(report, i + 1))).ToArray();
        return [.. statements.GroupBy(statement => (statement.Toll.Value.Measure, statement.Toll.Value.Who)).OrderBy(group => group.Key)
            .Select(group => new TollEvidence(group.Key.Measure, group.Key.Who, Counting(group),
                [.. group.Where(statement => statement.Toll.Value.Superseded)]))
            .Where(evidence => !evidence.Used.IsEmpty)];
    }

    private static IEnumerable<TollStatement> Statements(ReportInIncident report, int family) =>
        from coded in report.Events
        from toll in coded.Tolls
        where !toll.Value.Count.IsUnstated
        let words = Words(report.Report.Text, toll)
        select new TollStatement(new(report.Id, coded.Id), family, report.Day, toll, words, CountsOneSide(coded, toll));

    // When one armed group says how many of another it killed, its own dead are missing from the figure.
    private static bool CountsOneSide(CodedEvent coded, Stated<Toll> toll) =>
        toll is { Certainty: Certainty.Claimed, Value.Who: PersonKind.Militants }
        && coded.ActorsAs(ActorRole.Initiator).Any(actor => Party.Of(actor.Value).IsMilitant)
        && coded.ActorsAs(ActorRole.Target).Any(actor => Party.Of(actor.Value).IsMilitant);

    private static string Words(string text, Stated<Toll> toll) =>
        string.Join(" … ", toll.Spans.Where(span => span.End <= text.Length).Select(span => text[span.Start..span.End]));

    private static ImmutableArray<TollStatement> Counting(IEnumerable<TollStatement> all)
    {
        var live = all.Where(statement => !statement.Toll.Value.Superseded).ToImmutableArray();
        live = Prefer(live, statement => !IsUncountedPlural(statement));
        live = Prefer(live, statement => !statement.OneSide && !CountsAPart(statement));
        return [.. live.GroupBy(statement => statement.Family).SelectMany(OfLatestReport)];
    }

    private static IEnumerable<TollStatement> OfLatestReport(IEnumerable<TollStatement> family)
    {
        ImmutableArray<TollStatement> statements = [.. family];
        var latest = RangeRule.LatestOf(statements).Event.Report;
        return statements.Where(statement => statement.Event.Report == latest);
    }

    private static ImmutableArray<TollStatement> Prefer(ImmutableArray<TollStatement> statements, Func<TollStatement, bool> holds) =>
        statements.Any(holds) ? [.. statements.Where(holds)] : statements;

    /// <summary>"Several dead" is coded as two or more; it says nothing where somebody counted.</summary>
    private static bool IsUncountedPlural(TollStatement statement) =>
        statement.Count == CountRange.AtLeast(2) && !statement.Words.Any(char.IsDigit) && !HasWordOf(statement.Words, TwoWords);

    /// <summary>"Seven are still in hospital" counts those left, not those hurt.</summary>
    private static bool CountsAPart(TollStatement statement) => HasWordOf(statement.Words, PartWords);

    private static bool HasWordOf(string words, FrozenSet<string> list) =>
        Word.Read(words).Any(word => list.Contains(Folding.Fold(words[word.Start..word.End])));
}
