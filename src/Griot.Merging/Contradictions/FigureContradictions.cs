using System.Collections.Immutable;
using Griot.Merging.Aggregation;
using Griot.Merging.Families;
using Griot.Model;

namespace Griot.Merging.Contradictions;

/// <summary>Figures of one kind that cannot both be true, figures that replaced earlier ones, and parts larger than their whole.</summary>
internal static class FigureContradictions
{
    public static IEnumerable<Contradiction> Find(ReportInIncident[] reports, ImmutableArray<TollEvidence> tolls)
    {
        foreach (var evidence in tolls)
        {
            var field = Field(evidence.Measure, evidence.Who);
            if (ContradictionFinder.AnyPair(evidence.Used, statement => statement.Count, (a, b) => Contradict(a.Count, b.Count)))
                yield return new(field, IsDenial(evidence) ? ContradictionType.Denial : ContradictionType.Conflict, Rivals(evidence.Used));
            else if (!evidence.Superseded.IsEmpty)
                yield return new(field, ContradictionType.Revision, Rivals(evidence.Used.Concat(evidence.Superseded)));
        }
        foreach (var contradiction in PartsBeyondTheWhole(tolls))
            yield return contradiction;
        foreach (var contradiction in Things(reports))
            yield return contradiction;
    }

    /// <summary>Whether two counts exclude each other by more than rounding.</summary>
    public static bool Contradict(CountRange a, CountRange b) => !a.IsCompatibleWith(b) && !IsRounding(a, b);

    private static bool IsRounding(CountRange a, CountRange b)
    {
        var (one, other) = (a.Low ?? a.High ?? 0, b.Low ?? b.High ?? 0);
        var (least, most) = (Math.Min(one, other), Math.Max(one, other));
        return least >= 100 && most <= least * 1.1 && (least % 100 == 0 || most % 100 == 0);
    }

    private static bool IsDenial(TollEvidence evidence) =>
        evidence.Used.Any(statement => statement.Toll.Certainty == Certainty.Denied && statement.Count.High == 0);

    /// <summary>"Two dead" and "five civilians dead": all kinds together cannot be fewer than one of them.</summary>
    private static IEnumerable<Contradiction> PartsBeyondTheWhole(ImmutableArray<TollEvidence> tolls)
    {
        foreach (var whole in tolls.Where(evidence => evidence.Who == PersonKind.All))
        {
            // An attacker's own dead are counted apart from the victims.
            var beyond = tolls.Where(part => part.Measure == whole.Measure && part.Who is not (PersonKind.All or PersonKind.Militants)
                && IsBeyond(part, whole)).ToArray();
            if (beyond.Length == 0)
                continue;
            var named = beyond.Append(whole).OrderByDescending(Families).ThenBy(evidence => evidence.Who).First();
            var figures = beyond.Append(whole).SelectMany(evidence =>
                evidence.Used.Select(statement => ($"{statement.Count} {evidence.Who.Name()}", statement.Event.Report)));
            yield return new(Field(named.Measure, named.Who), ContradictionType.Scope, ContradictionFinder.Rivals(figures));
        }
    }

    private static bool IsBeyond(TollEvidence part, TollEvidence whole)
    {
        var highs = whole.Used.Select(statement => (statement.Count.High, statement.Family)).Distinct().ToArray();
        return part.Used.Select(statement => (statement.Count.Low, statement.Family)).Distinct()
            .Any(one => Array.Exists(highs, all => one.Low > all.High && one.Family != all.Family));
    }

    private static int Families(TollEvidence evidence) => evidence.Used.Select(statement => statement.Family).Distinct().Count();

    private static IEnumerable<Contradiction> Things(ReportInIncident[] reports)
    {
        // Each side counts what it took itself; only what was destroyed is counted by all alike.
        var items = reports.SelectMany(report => report.Events.SelectMany(coded => coded.Materiel).Select(thing => (thing.Value, report.Id)))
            .Where(thing => thing.Value.Action is MaterielAction.Destroyed or MaterielAction.Damaged)
            .GroupBy(thing => (thing.Value.Item, thing.Value.Action))
            .OrderBy(group => group.Key.Item, StringComparer.Ordinal).ThenBy(group => group.Key.Action);
        foreach (var item in items)
        {
            if (ContradictionFinder.AnyPair(item, thing => thing.Value.Count, (a, b) => Contradict(a.Value.Count, b.Value.Count)))
                yield return new($"materiel.{item.Key.Item}", ContradictionType.Conflict,
                    ContradictionFinder.Rivals(item.Select(thing => (thing.Value.Count.ToString(), thing.Id))));
        }
    }

    private static ImmutableArray<Rival> Rivals(IEnumerable<TollStatement> statements) =>
        ContradictionFinder.Rivals(statements.Select(statement => (statement.Count.ToString(), statement.Event.Report)));

    private static string Field(TollMeasure measure, PersonKind who) => $"tolls.{measure.Name()}.{who.Name()}";
}
