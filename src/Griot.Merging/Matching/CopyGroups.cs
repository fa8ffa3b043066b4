using System.Collections.Immutable;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>Which reports carry the same text or large parts of it; -1 for a report that nobody copied.</summary>
internal sealed class CopyGroups
{
    /// <summary>Share of the shorter text that must stand word for word in the other.</summary>
    public const double LeastShare = 0.45;
    private readonly int[] _groups;

    public CopyGroups(ImmutableArray<CodedReport> reports, CancellationToken cancellation = default)
    {
        _groups = new int[reports.Length];
        Array.Fill(_groups, -1);
        foreach (var (first, second) in NearDuplicates.Pairs([.. reports.Select(coded => coded.Report.Text)], LeastShare, cancellation))
            Join(first, second);
    }

    public int GroupOf(int report) => _groups[report] < 0 ? -1 : Root(report);

    public bool AreCopies(int first, int second) => first != second && _groups[first] >= 0 && GroupOf(first) == GroupOf(second);

    private void Join(int first, int second)
    {
        var (a, b) = (Root(first), Root(second));
        _groups[Math.Max(a, b)] = _groups[Math.Min(a, b)] = Math.Min(a, b);
    }

    private int Root(int report)
    {
        if (_groups[report] < 0)
            _groups[report] = report;
        while (_groups[report] != report)
            report = _groups[report] = _groups[_groups[report]];
        return report;
    }
}
