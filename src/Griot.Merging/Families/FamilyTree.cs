using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Merging.Families;

/// <summary>Why one report depends on another.</summary>
public enum FamilyLinkKind
{
    /// <summary>Words taken over in long runs.</summary>
    Copy,

    /// <summary>The same sentences in changed words.</summary>
    Rewritten,

    /// <summary>Signed with an agency's or outlet's name.</summary>
    Signature,

    /// <summary>Says in its text whose report it passes on, and has no figure of its own.</summary>
    Credit,

    /// <summary>A post passed on unchanged from another channel.</summary>
    Forward,

    /// <summary>A later report of the same outlet.</summary>
    SameOutlet,

    /// <summary>Rests on a statement alone that the other report carries in full.</summary>
    Statement,

    /// <summary>A person says so.</summary>
    Judged,
}

/// <summary>One report's dependence on another, with the words that show it.</summary>
/// <param name="Score">1 for what the text says itself, the share of shared words for a copy.</param>
public sealed record FamilyLink(ReportId Report, ReportId On, FamilyLinkKind Kind, double Score, string Words);

/// <summary>The independent origins behind an incident: each family's reports in order of time, and the links that made them.</summary>
internal sealed record FamilyTree(ImmutableArray<ImmutableArray<ReportInIncident>> Families, ImmutableArray<FamilyLink> Links)
{
    private readonly Dictionary<ReportId, int> _numbers = Families
        .SelectMany((family, i) => family.Select(member => (member.Id, Number: i + 1))).ToDictionary(pair => pair.Id, pair => pair.Number);

    public int NumberOf(ReportId report) => _numbers.TryGetValue(report, out var number) ? number
        : throw new ArgumentException($"Report {report} is in no family of this incident.", nameof(report));
}
