using System.Collections.Immutable;

namespace Griot.Engine.Evaluation;

/// <summary>The names of figures in the order in which they are shown, and the figures to reach.</summary>
internal static class FigureNames
{
    public const string Answered = "reports answered";
    public const string Events = "events (news)";
    public const string Background = "background events found";
    public const string LeftEmpty = "no-event reports left empty";
    public const string DateExact = "date exact";
    public const string DateNear = "date within a day";
    public const string Place = "place within 25 km (or same region)";
    public const string PlacePrecision = "place precision";
    public const string Type = "event type";
    public const string SubType = "sub-event type";
    public const string Initiators = "initiators";
    public const string Certainty = "initiator's certainty";
    public const string Targets = "targets";
    public const string Tolls = "tolls (measure, who, low, high)";
    public const string TollsOfAll = "tolls (measure, low, high)";
    public const string Responsibility = "responsibility";
    public const string Statistics = "statistics (value, unit)";
    public const string Evidence = "events with evidence";
    public const string Spans = "spans inside the text";

    public const string Clusters = "B-cubed";
    public const string Overlap = "best overlap per incident";
    public const string LookAlikes = "look-alikes kept apart";
    public const string Families = "independent families counted right";
    public const string TollRange = "toll low and high";
    public const string TollBest = "toll best";
    public const string IncidentPlace = "place within 25 km";
    public const string Contradicted = "contradicted fields";

    // The two columns: gold in which several reports tell one incident, and gold of single reports.
    private static readonly ImmutableArray<(string Name, double? Several, double? Single)> OfReports =
    [
        (Answered, null, null),
        (Events, 0.95, 0.92),
        (LeftEmpty, null, 0.95),
        (Background, 0.85, 0.85),
        (DateExact, 0.93, 0.93),
        (DateNear, 0.97, 0.97),
        (Place, 0.93, 0.92),
        (PlacePrecision, null, null),
        (Type, 0.95, 0.93),
        (SubType, 0.90, 0.88),
        (Initiators, 0.92, 0.90),
        (Certainty, 0.90, 0.88),
        (Targets, null, null),
        (Tolls, 0.92, 0.90),
        (TollsOfAll, null, null),
        (Responsibility, 0.85, 0.85),
        (Statistics, 0.85, 0.85),
        (Evidence, 1, 1),
        (Spans, 1, 1),
    ];

    public static ImmutableArray<(string Name, double? Target)> Incidents { get; } =
    [
        (Clusters, 0.95),
        (Overlap, 0.95),
        (LookAlikes, 1),
        (Families, 0.90),
        (TollRange, 0.90),
        (TollBest, null),
        (DateExact, 0.95),
        (IncidentPlace, 0.95),
        (Contradicted, 0.80),
    ];

    /// <param name="tellsIncidents">Whether the gold holds several reports of each incident.</param>
    public static IEnumerable<(string Name, double? Target)> Reports(bool tellsIncidents) =>
        OfReports.Select(row => (row.Name, tellsIncidents ? row.Several : row.Single));
}
