using System.Collections.Immutable;
using Griot.Merging.Aggregation;
using Griot.Merging.Families;
using Griot.Model;

namespace Griot.Merging.Contradictions;

/// <summary>Lists every field on which an incident's reports cannot all be right.</summary>
internal static class ContradictionFinder
{
    public static ImmutableArray<Contradiction> Find(FamilyTree tree, ImmutableArray<TollEvidence> tolls)
    {
        ReportInIncident[] reports = [.. tree.Families.SelectMany(family => family)];
        return
        [
            .. TimeAndPlaceContradictions.Find(reports, tree),
            .. PartyContradictions.Find(reports),
            .. FigureContradictions.Find(reports, tolls),
        ];
    }

    /// <summary>The values by report, rarest last; values in order of their spelling when equally frequent.</summary>
    public static ImmutableArray<Rival> Rivals(IEnumerable<(string Value, ReportId Report)> statements) =>
        [.. statements.Distinct().GroupBy(statement => statement.Value)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Rival(group.Key, [.. group.Select(statement => statement.Report).Distinct().Order()]))];

    public static bool AnyPair<T>(IReadOnlyList<T> items, Func<T, T, bool> holds)
    {
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = i + 1; j < items.Count; j++)
            {
                if (holds(items[i], items[j]))
                    return true;
            }
        }
        return false;
    }
}
