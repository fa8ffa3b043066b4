using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Analysis;

/// <summary>Why words that could have told an event were not coded.</summary>
public enum UncodedReason
{
    /// <summary>Menus, links to other stories, share lines, what readers write below.</summary>
    Furniture,

    /// <summary>A sub-heading, or the headline of another story: it gives context.</summary>
    Heading,

    /// <summary>Said not to have happened.</summary>
    Negated,

    /// <summary>Planned, feared, possible or called for.</summary>
    Unreal,

    /// <summary>Spoken of in general: "attacks have multiplied".</summary>
    General,

    /// <summary>A match, a film or a drill that borrows the words of war.</summary>
    Figurative,

    /// <summary>A sum over a period or an area: at most a statistic.</summary>
    Sum,

    /// <summary>Another country is spoken of in passing.</summary>
    Elsewhere,

    /// <summary>No day, place, party or number that would make it one event.</summary>
    TooLittleTold,
}

/// <summary>Words of a report that were met and not coded.</summary>
/// <param name="Words">Of one sentence; the whole passage where a passage is left out.</param>
public sealed record UncodedWords(UncodedReason Reason, ImmutableArray<TextSpan> Words);
