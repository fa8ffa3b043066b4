using System.Collections.Immutable;
using System.Globalization;
using Griot.Model;

namespace Griot.Engine.Evaluation;

/// <summary>A coded report or incident as the scorer compares it: the values of the output contract, whoever wrote them.</summary>
internal sealed record ScoredReport(
    string Name, string? Language, ImmutableArray<ScoredEvent> Events, ImmutableArray<(double Value, string? Unit)> Statistics, bool Failed)
{
    /// <summary>What stands in for an answer that was not given.</summary>
    public static ScoredReport Missing(string name) => new(name, null, [], [], Failed: true);
}

/// <summary>A coded event or an incident; fields that it does not have are null or empty.</summary>
/// <param name="HasEvidence">Whether it points at any words.</param>
/// <param name="Spans">Its words and those of its tolls.</param>
internal sealed record ScoredEvent(
    bool IsNews,
    string? Type,
    string? SubType,
    DateOnly? Start,
    DateOnly? End,
    ScoredPlace Place,
    ImmutableArray<ScoredActor> Actors,
    ImmutableArray<ScoredToll> Tolls,
    ImmutableArray<(string Actor, string? Status)> Responsibility,
    bool HasEvidence,
    ImmutableArray<(int Start, int End)> Spans)
{
    /// <summary>The low and high figures of dead that the report stands by.</summary>
    public HashSet<(long?, long?)> Killed { get; } = [.. Tolls.Where(toll => toll is { Measure: "killed", Superseded: false }).Select(toll => (toll.Low, toll.High))];

    public HashSet<string> ActorsAs(params ReadOnlySpan<string> roles)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in Actors)
        {
            if (actor.Key.Length > 0 && roles.Contains(actor.Role))
                found.Add(actor.Key);
        }

        return found;
    }

    public HashSet<ScoredToll> LiveTolls(bool withWho) => [.. Tolls.Where(toll => !toll.Superseded && toll.IsMeasured)
        .Select(toll => new ScoredToll(toll.Measure, withWho ? toll.Who : "", toll.Low, toll.High))];
}

/// <summary>Where it happened; all null when the place is not given.</summary>
internal sealed record ScoredPlace(string? Name, string? Admin1, string? Country, Coordinates? Point, int? Precision)
{
    public bool IsGiven => !string.IsNullOrEmpty(Name) || Point is not null;
}

/// <summary>A party by its registry key, or by its folded name where it has none.</summary>
internal sealed record ScoredActor(string Key, string Role, string? Certainty);

/// <summary>A toll without its words; <paramref name="Best"/> only in incidents.</summary>
internal sealed record ScoredToll(string Measure, string Who, long? Low, long? High, long? Best = null, bool Superseded = false)
{
    private static readonly HashSet<string> Measures = [.. Enum.GetValues<TollMeasure>().Select(measure => measure.Name())];

    public bool IsMeasured => Measures.Contains(Measure);

    public override string ToString() => $"{Measure}{(Who.Length > 0 ? " " + Who : "")} {Count}";

    // A low above its high is wrong gold, which must still be shown.
    private string Count => Low > High ? string.Create(CultureInfo.InvariantCulture, $"{Low}-{High}") : CountRange.From(Low, High).ToString();
}
