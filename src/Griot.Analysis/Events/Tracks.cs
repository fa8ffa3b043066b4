using System.Collections.Immutable;
using Griot.Analysis.Acts;

namespace Griot.Analysis.Events;

/// <summary>Acts that can be one event are on one track: an ambush and the deaths in it, but not an ambush and a later release.</summary>
internal static class Tracks
{
    private static readonly string[] Order = ["release", "protest", "violence", "air", "arrest", "flight", "territory", "politics", "other", "harm"];

    /// <summary>The track that the most telling acts are on; empty when there is no act.</summary>
    public static string Of(ReadOnlySpan<Act> acts)
    {
        // Negative stands for a track without acts.
        Span<int> counts = stackalloc int[Order.Length];
        counts.Fill(-1);
        Count(acts, counts);
        return Best(counts);
    }

    public static string Of(ImmutableArray<Act> acts) => Of(acts.AsSpan());

    /// <summary>The track that the most telling acts of some scenes are on.</summary>
    public static string Of(ReadOnlySpan<Scene> scenes)
    {
        Span<int> counts = stackalloc int[Order.Length];
        counts.Fill(-1);
        foreach (var scene in scenes)
            Count(scene.Acts.AsSpan(), counts);
        return Best(counts);
    }

    private static void Count(ReadOnlySpan<Act> acts, Span<int> counts)
    {
        foreach (var act in acts)
        {
            var track = Of(act.Kind);
            if (track == "any")
                continue;
            var index = Array.IndexOf(Order, track);
            counts[index] = track == "harm" ? 0 : Math.Max(0, counts[index]) + (act.IsVerb ? 2 : 1);
        }
    }

    private static string Best(ReadOnlySpan<int> counts)
    {
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            best = counts[i] > counts[best] ? i : best;
        return counts[best] < 0 ? "" : Order[best];
    }

    /// <summary>Whether a scene on one track can go on telling an event on another.</summary>
    public static bool Compatible(string left, string right) =>
        left.Length == 0 || right.Length == 0 || left == right
        // People die in all of these.
        || (left == "harm" && right is not ("release" or "politics")) || (right == "harm" && left is not ("release" or "politics"))
        || (left, right) is ("violence", "air") or ("air", "violence") or ("violence", "territory") or ("territory", "violence")
            or ("violence", "flight") or ("flight", "violence") or ("violence", "arrest") or ("other", _) or (_, "other")
            or ("protest", "arrest") or ("arrest", "protest") or ("arrest", "violence");

    /// <summary>Shots, stones and arrests at a march are the march's.</summary>
    public static bool AreOfOneCrowd(IEnumerable<Act> acts)
    {
        var marches = false;
        foreach (var act in acts)
        {
            marches |= act.Kind is "protest" or "disperse";
            if (act.Kind is not ("protest" or "disperse" or "riot" or "assault" or "kill" or "shoot" or "arrest" or "loot" or "happening" or "mob"))
                return false;
        }

        return marches;
    }

    private static string Of(string kind) => kind switch
    {
        "assault" or "ambush" or "clash" or "mine" or "explosion" or "suicide" or "shelling" or "grenade" or "chemical"
            or "abduct" or "rape" or "loot" or "mob" => "violence",
        "kill" => "harm",
        "airstrike" or "bombing" => "air",
        "protest" or "riot" or "disperse" => "protest",
        "release" => "release",
        "arrest" => "arrest",
        "flee" or "ultimatum" or "siege" => "flight",
        "overrun" or "retake" or "transfer" or "takeover" => "territory",
        "agreement" or "change" or "base" => "politics",
        "disrupt" => "other",
        _ => "any",
    };
}
