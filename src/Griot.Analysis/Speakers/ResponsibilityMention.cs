using Griot.Analysis.Parties;
using Griot.Model;

namespace Griot.Analysis.Speakers;

/// <summary>Words that say where a party stands on the question who did it: "JNIM claimed the attack", "accused the army", "no group has claimed".</summary>
/// <param name="First">The first token of the phrase.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Party">Of whom it is said; null for an absent claim, and for a denial by an authority that names no force.</param>
public sealed record ResponsibilityMention(int First, int Next, ResponsibilityStatus Status, Party? Party)
{
    /// <summary>Counts only when something else in the report says that the party is accused: a bare "the army denied it".</summary>
    public bool IsWeak { get; init; }

    /// <summary>A party that tells its own deed without a word of claiming: "the army said it had struck".</summary>
    public bool IsSelf { get; init; }

    /// <summary>The attribution whose speaker says so, or null.</summary>
    public Attribution? Attribution { get; init; }
}
