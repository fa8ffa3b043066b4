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

    /// <param name="key">What <paramref name="holds"/> looks at: of a thousand equal items two are compared, not all pairs.</param>
    public static bool AnyPair<T, TKey>(IEnumerable<T> items, Func<T, TKey> key, Func<T, T, bool> holds)
    {
        var few = items.GroupBy(key).SelectMany(same => same.Take(2)).ToList();
        for (var i = 0; i < few.Count; i++)
        {
            for (var j = i + 1; j < few.Count; j++)
            {
                if (holds(few[i], few[j]))
                    return true;
            }
        }
        return false;
    }
}
