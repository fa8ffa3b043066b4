using Griot.Analysis.Parties;

namespace Griot.Analysis.Speakers;

/// <summary>Who is said to have said something, and how: "residents said", "selon l'armée", "JNIM claimed".</summary>
/// <param name="First">The first token of the phrase.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="SpeakerFirst">The first token of the speaker's words.</param>
/// <param name="SpeakerNext">The token after their last.</param>
/// <param name="Stance">says, claims, denies, accuses or suspects.</param>
/// <param name="Kind">official, military, witness, medical, group, organisation, press, anonymous or unknown.</param>
public sealed record Attribution(int First, int Next, int SpeakerFirst, int SpeakerNext, string Stance, string Kind)
{
    /// <summary>The speaker speaks of what it did itself: "JNIM said it carried out the attack".</summary>
    public bool IsSelf { get; init; }

    /// <summary>The party that speaks, where the speaker is one or a pronoun that stands for one.</summary>
    public Party? Party { get; init; }

    /// <summary>The verb or phrase of saying itself.</summary>
    public int Verb { get; init; }

    /// <summary>The token after the verb.</summary>
    public int VerbNext { get; init; }
}
