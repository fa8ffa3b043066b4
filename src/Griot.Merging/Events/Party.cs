using System.Collections.Frozen;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Events;

/// <summary>Whether two parties can be one.</summary>
internal enum PartyMatch
{
    Conflict,

    /// <summary>One is a general word that may mean the other ("gunmen").</summary>
    Possible,
    Same,
}

/// <summary>A party to an event by its registry key, or by its folded words when it is not registered.</summary>
/// <remarks>What general keys may stand for, and which group is part of which, is written in <c>data/merging/parties.txt</c>.</remarks>
internal readonly record struct Party(string Key)
{
    private static readonly FrozenDictionary<string, (string Kind, string? Whole)> Known =
        MergingData.Rows("parties").ToFrozenDictionary(row => row[0], row => (row[1], row.Length > 2 && row[2].Length > 0 ? row[2] : null));

    public static Party Of(ActorPart actor) => new(actor.Id ?? Folding.Fold(actor.Name));

    public static Party Named(string name) => new(Known.ContainsKey(name) ? name : Folding.Fold(name));

    /// <summary>Civilians, militants, forces, ...; null for a party that the list does not have.</summary>
    public string? Kind => Known.TryGetValue(Key ?? "", out var entry) ? entry.Kind : null;

    public bool IsCivilian => Kind is "civilians";
    public bool IsMilitant => Kind is "militants";
    public bool IsGeneral => Key is not null && Key.StartsWith("unidentified-", StringComparison.Ordinal);

    /// <summary>The coalition it is a branch of, or itself.</summary>
    public Party Whole => Known.TryGetValue(Key ?? "", out var entry) && entry.Whole is { } whole ? new(whole) : this;

    public PartyMatch MatchTo(Party other)
    {
        if (Key == other.Key || Whole.Key == other.Whole.Key)
            return PartyMatch.Same;
        if (IsGeneral || other.IsGeneral)
            return MayMean(this, other) || MayMean(other, this) ? PartyMatch.Possible : PartyMatch.Conflict;
        // A party that is not registered may be anyone who is not plainly something else.
        return Kind is null || other.Kind is null ? PartyMatch.Possible : PartyMatch.Conflict;
    }

    private static bool MayMean(Party general, Party other) => general.IsGeneral && (other.Kind is not { } kind || general.Key switch
    {
        "unidentified-armed-group" => kind is not "civilians",
        _ => kind == general.Kind || kind is "armed",
    });
}
