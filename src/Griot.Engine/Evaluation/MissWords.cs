using System.Globalization;

namespace Griot.Engine.Evaluation;

/// <summary>Gold and found values in a few words each.</summary>
internal static class MissWords
{
    private const string Nothing = "nothing";

    public static string Of(ScoredEvent coded)
    {
        var killed = string.Join(", ", coded.Tolls.Where(toll => toll is { Measure: "killed", Superseded: false }).Select(toll => toll.ToString()));
        return $"{coded.SubType}, {Days(coded)}, {Of(coded.Place)}{(killed.Length > 0 ? ", " + killed : "")}";
    }

    public static string Days(ScoredEvent coded) => coded.Start switch
    {
        null => "no date",
        { } start when (coded.End ?? start) != start => Day(start) + ".." + Day(coded.End!.Value),
        { } start => Day(start),
    };

    public static string Of(ScoredPlace place)
    {
        var parts = new[] { place.Admin1, place.Country }.Where(part => !string.IsNullOrEmpty(part) && part != place.Name);
        return string.IsNullOrEmpty(place.Name) ? "no place" : string.Join(", ", parts) is { Length: > 0 } inside ? $"{place.Name} ({inside})" : place.Name;
    }

    /// <summary>Two places that do not agree, with the distance where only that tells them apart.</summary>
    public static string Places(ScoredPlace gold, ScoredPlace found) => $"{Of(gold)} <> {Of(found)}"
        + (gold.Point is { } one && found.Point is { } other ? string.Create(CultureInfo.InvariantCulture, $", {one.KilometresTo(other):0} km away") : "");

    public static string Of((double Value, string? Unit) statistic) => string.Create(CultureInfo.InvariantCulture, $"{statistic.Value} {statistic.Unit}");

    /// <summary>What the gold has and the answer lacks, and the other way round.</summary>
    public static string Sets(IEnumerable<string> gold, IEnumerable<string> found)
    {
        var (expected, given) = (gold.ToHashSet(StringComparer.Ordinal), found.ToHashSet(StringComparer.Ordinal));
        return $"{List(expected.Except(given))} <> {List(given.Except(expected))}";
    }

    private static string List(IEnumerable<string> values) =>
        string.Join("; ", values.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : Nothing;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
