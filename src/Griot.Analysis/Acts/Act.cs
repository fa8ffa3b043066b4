using System.Collections.Immutable;
using Griot.Analysis.Parties;

namespace Griot.Analysis.Acts;

/// <summary>A word or phrase that says that something was done, with the parties its clause gives it.</summary>
/// <param name="Kind">The codebook's name for the act: assault, ambush, airstrike, abduct, ...</param>
/// <param name="Initiators">Who did it, as the clause says.</param>
/// <param name="Targets">Whom it was done to.</param>
public sealed record Act(int First, int Next, string Kind, ImmutableArray<Party> Initiators, ImmutableArray<Party> Targets)
{
    /// <summary>Used as a verb; a verb tells a happening more surely than a noun.</summary>
    public bool IsVerb { get; init; }

    public bool IsNegated { get; init; }

    /// <summary>Only planned, possible or general: "could attack", "attacks".</summary>
    public bool IsUnreal { get; init; }

    /// <summary>Told as over before something else: "had been kidnapped", "avaient attaqué".</summary>
    public bool IsPluperfect { get; init; }

    /// <summary>A plural without article or number: "attacks have multiplied".</summary>
    public bool IsGeneric { get; init; }
}
