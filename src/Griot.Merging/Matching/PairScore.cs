using System.Collections.Immutable;
using System.Globalization;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>One feature's share of a score: what was found, on which two values, and what it weighs.</summary>
/// <param name="Outcome">The line of <c>data/merging/weights.txt</c> that gave the points.</param>
/// <param name="Words">The two values compared, for people.</param>
public sealed record ScorePart(string Outcome, double Points, string Words)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Outcome} {Points:+0.0;-0.0;0}{(Words.Length > 0 ? $" ({Words})" : "")}");
}

/// <summary>How likely two coded events are one incident, with everything that was weighed.</summary>
/// <param name="Veto">Why they cannot be one incident whatever else agrees; null when nothing forbids it.</param>
public sealed record PairScore(double Points, ImmutableArray<ScorePart> Parts, string? Veto);

/// <summary>Why an event belongs to its incident: the other event of the incident that it is most like.</summary>
public sealed record EventLink(EventKey Event, EventKey To, PairScore Score);
