using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Griot.Model;

namespace Griot.Web.Incidents;

/// <summary>A party in a list: the registry's key (null when it has none), the name, how sure.</summary>
public sealed record PartyRow(string? Id, string Name, Certainty Certainty);

/// <summary>Low, best and high of a merged toll; null where the reports give no such bound.</summary>
public sealed record TollRow(long? Low, long? Best, long? High);

/// <summary>The days an incident fell on; both ends are in it. Precision 1 is a day, 2 a week, 3 a month or more.</summary>
public sealed record DateRow(DateOnly Start, DateOnly End, int Precision);

/// <summary>A place as coded. Precision 1 is the settlement itself, 2 near it, 3 a region or country.</summary>
/// <param name="Text">As people read it: "near Ansongo (Gao, ML)".</param>
public sealed record PlaceRow(string Name, string? Admin1, string? Country, double? Latitude, double? Longitude, int Precision, string Text);

/// <summary>Why an incident should be looked at before others, most telling first.</summary>
public enum ReviewReason
{
    /// <summary>Reports contradict each other on a field that counts.</summary>
    Contradicted,

    /// <summary>It may be the same as another incident.</summary>
    PossiblySame,

    /// <summary>All its reports share one origin.</summary>
    SingleFamily,

    /// <summary>People died.</summary>
    Deadly,

    /// <summary>A decision of a person rests on what the program no longer codes.</summary>
    Outdated,
}

/// <summary>An incident in one line: the queue, the table and the map's list.</summary>
/// <param name="EventType">ACLED's name of the kind of event.</param>
/// <param name="Contradicted">The fields on which reports conflict or one denies another; precision and scope are not among them.</param>
/// <param name="PossiblySame">How many other incidents it may be the same as.</param>
/// <param name="Languages">Of its reports, BCP 47.</param>
/// <param name="Priority">The value of a person's look at it, from 0; the queue's order.</param>
/// <param name="Version">Changes whenever anything of the incident changes: its ETag.</param>
public sealed record IncidentRow(
    string Id, string EventType, string SubEventType, DateRow? Date, PlaceRow? Place, ImmutableArray<PartyRow> Initiators, ImmutableArray<PartyRow> Targets,
    TollRow? Killed, TollRow? Wounded, int Reports, int Families, ImmutableArray<string> Contradicted, int PossiblySame, IncidentState State,
    ImmutableArray<string> Languages, ImmutableArray<string> Sources, double Priority, ImmutableArray<ReviewReason> Reasons, string Version)
{
    /// <summary>Its reports as views of sources count them; not in lists.</summary>
    [JsonIgnore]
    public ImmutableArray<SourceReport> SourceReports { get; init; } = [];

    /// <summary>Parties beside the initiator and the target; in filters and views, not in lists.</summary>
    [JsonIgnore]
    public ImmutableArray<PartyRow> Allies { get; init; } = [];

    /// <summary>The store's numbers of its reports, for full-text search.</summary>
    [JsonIgnore]
    public ImmutableArray<int> ReportNumbers { get; init; } = [];
}

/// <summary>One page of a list of incidents.</summary>
/// <param name="Total">How many pass the filter, on all pages.</param>
/// <param name="All">How many incidents the workspace holds.</param>
public sealed record IncidentPage(int Total, int All, int Offset, ImmutableArray<IncidentRow> Rows);
