using System.ComponentModel;
using Griot.Model;
using Microsoft.AspNetCore.Mvc;

namespace Griot.Web.Incidents;

/// <summary>Which incidents are meant: the same parameters for the queue, the map, the trends and the exports. What is left out does not restrict.</summary>
public sealed record IncidentFilter
{
    [FromQuery(Name = "q"), Description("Words that a report of the incident holds, in any language; words in double quotes follow one another.")]
    public string? Words { get; init; }

    [FromQuery(Name = "from"), Description("The first day; an incident passes when any of its days does.")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "to"), Description("The last day.")]
    public DateOnly? To { get; init; }

    [FromQuery(Name = "country"), Description("ISO 3166-1 alpha-2.")]
    public string? Country { get; init; }

    [FromQuery(Name = "region"), Description("The first administrative level, by its name.")]
    public string? Region { get; init; }

    [FromQuery(Name = "box"), Description("west,south,east,north in degrees.")]
    public string? Box { get; init; }

    [FromQuery(Name = "actor"), Description("A key of the actor registry, or the name of a party that has none; in any role.")]
    public string? Actor { get; init; }

    [FromQuery(Name = "type"), Description("The name of an event type or of a sub-event type.")]
    public string? Type { get; init; }

    [FromQuery(Name = "state")]
    public IncidentState? State { get; init; }

    [FromQuery(Name = "language"), Description("BCP 47; an incident passes when one of its reports is in it.")]
    public string? Language { get; init; }

    [FromQuery(Name = "source"), Description("A source by its name.")]
    public string? Source { get; init; }

    [FromQuery(Name = "reason"), Description("Only incidents with this reason to be looked at.")]
    public ReviewReason? Reason { get; init; }
}

/// <summary>The order of a list of incidents.</summary>
public enum IncidentOrder
{
    /// <summary>Those a person's look is worth most come first.</summary>
    Priority,
    Newest,
    Oldest,
    Deadliest,
    MostReports,
}
