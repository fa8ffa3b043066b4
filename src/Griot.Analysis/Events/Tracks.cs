using Griot.Analysis.Acts;

namespace Griot.Analysis.Events;

/// <summary>Acts that can be one event are on one track: an ambush and the deaths in it, but not an ambush and a later release.</summary>
internal static class Tracks
{
    private static readonly string[] Order = ["release", "protest", "violence", "air", "arrest", "flight", "territory", "politics", "other", "harm"];

    /// <summary>The track that the most telling acts are on; empty when there is no act.</summary>
    public static string Of(IEnumerable<Act> acts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string? first = null;
        foreach (var act in acts)
        {
            var track = Of(act.Kind);
            if (track == "any")
                continue;
            if (first is null or "harm")
                first = track;
            counts[track] = track == "harm" ? 0 : counts.GetValueOrDefault(track) + (act.IsVerb ? 2 : 1);
        }

        return first is null ? "" : counts.OrderByDescending(pair => pair.Value).ThenBy(pair => Array.IndexOf(Order, pair.Key)).First().Key;
    }

    /// <summary>Whether a scene on one track can go on telling an event on another.</summary>
    public static bool Compatible(string left, string right) =>
        left.Length == 0 || right.Length == 0 || left == right
        // People die in all of these.
        || (left == "harm" && right is not ("release" or "politics")) || (right == "harm" && left is not ("release" or "politics"))
        || (left, right) is ("violence", "air") or ("air", "violence") or ("violence", "territory") or ("territory", "violence")
            or ("violence", "flight") or ("flight", "violence") or ("violence", "arrest") or ("other", _) or (_, "other")
            or ("protest", "arrest") or ("arrest", "violence");

    private static string Of(string kind) => kind switch
    {
        "assault" or "ambush" or "clash" or "mine" or "explosion" or "suicide" or "shelling" or "grenade" or "chemical"
            or "abduct" or "rape" or "loot" or "mob" => "violence",
        "kill" => "harm",
        "airstrike" or "bombing" => "air",
        "protest" or "riot" => "protest",
        "release" => "release",
        "arrest" => "arrest",
        "flee" or "ultimatum" or "siege" => "flight",
        "overrun" or "retake" or "transfer" or "takeover" => "territory",
        "agreement" or "change" or "base" => "politics",
        "disrupt" => "other",
        _ => "any",
    };
}
