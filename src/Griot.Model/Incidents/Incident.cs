using System.Collections.Immutable;

namespace Griot.Model;

/// <summary>The name of an incident, derived from the reports' events it was made of when first seen.</summary>
public readonly record struct IncidentId(string Value) : IComparable<IncidentId>
{
    public int CompareTo(IncidentId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
    public static bool operator <(IncidentId left, IncidentId right) => left.CompareTo(right) < 0;
    public static bool operator >(IncidentId left, IncidentId right) => left.CompareTo(right) > 0;
    public static bool operator <=(IncidentId left, IncidentId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(IncidentId left, IncidentId right) => left.CompareTo(right) >= 0;
}

/// <summary>One coded event of one report, as incidents refer to it.</summary>
public readonly record struct EventKey(ReportId Report, string Event) : IComparable<EventKey>
{
    public int CompareTo(EventKey other) =>
        Report.CompareTo(other.Report) is var byReport and not 0 ? byReport : string.CompareOrdinal(Event, other.Event);
    public override string ToString() => $"{Report}#{Event}";
    public static bool operator <(EventKey left, EventKey right) => left.CompareTo(right) < 0;
    public static bool operator >(EventKey left, EventKey right) => left.CompareTo(right) > 0;
    public static bool operator <=(EventKey left, EventKey right) => left.CompareTo(right) <= 0;
    public static bool operator >=(EventKey left, EventKey right) => left.CompareTo(right) >= 0;
}

/// <summary>How two statements about one field fail to agree.</summary>
public enum ContradictionType
{
    Conflict,

    /// <summary>A later figure of the same origin.</summary>
    Revision,

    /// <summary>They count different people (soldiers, all).</summary>
    Scope,

    /// <summary>One is inside the other (a village in a region, a day in a week).</summary>
    Precision,
    Denial,
}

/// <summary>One value that some reports give for a contradicted field.</summary>
public sealed record Rival(string Value, ImmutableArray<ReportId> Reports);

/// <summary>A field on which the reports of an incident do not agree, with every value they give.</summary>
/// <param name="Field">date, place, event_type, actors, responsibility, status, tolls.MEASURE.WHO or materiel.ITEM.</param>
public sealed record Contradiction(string Field, ContradictionType Type, ImmutableArray<Rival> Values);

/// <summary>The people harmed as all reports together say.</summary>
/// <param name="Rule">The aggregation rule that chose the three values.</param>
public sealed record MergedToll(TollMeasure Measure, PersonKind Who, long? Low, long? Best, long? High, string Rule);

/// <summary>Another incident that may be this one, with the score's parts in words.</summary>
public sealed record PossiblySame(IncidentId Incident, double Score, ImmutableArray<string> Reasons);

/// <summary>One report's part in an incident.</summary>
/// <param name="Family">The number of its family in the incident, from 1 by order of publication.</param>
/// <param name="FamilyReason">Why it belongs to that family; null for the first of a family.</param>
public sealed record IncidentReport(ReportId Id, string File, string? Source, DateOnly? Published, int Family, string? FamilyReason);

/// <summary>How far people have taken an incident.</summary>
public enum IncidentState
{
    Proposed,
    Reviewed,
    Released,
}

/// <summary>What happened, as all its reports together say. A view: it can always be made again from coded events and judgements.</summary>
public sealed record Incident(
    IncidentId Id,
    SubEventType Type,
    EventDate? Date,
    Place? Place,
    ImmutableArray<Stated<ActorPart>> Actors,
    ImmutableArray<MergedToll> Tolls,
    ImmutableArray<Materiel> Materiel,
    ImmutableArray<Stated<Responsibility>> Responsibility,
    ImmutableArray<EventKey> Events,
    ImmutableArray<IncidentReport> Reports,
    ImmutableArray<Contradiction> Contradictions,
    ImmutableArray<PossiblySame> PossiblySame,
    IncidentState State)
{
    /// <summary>Independent groups of reports; families, not reports, count as sources.</summary>
    public int Families => Reports.Select(report => report.Family).Distinct().Count();

    /// <summary>What people decided about its fields, in the order of fields. Corrected values stand in the fields themselves.</summary>
    public ImmutableArray<FieldDecision> Decisions { get; init; } = [];

    /// <summary>A hash over all that it and the incidents worked out with it rest on; null when it was not worked out.</summary>
    public string? Fingerprint { get; init; }
}
