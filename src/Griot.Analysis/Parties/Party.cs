using System.Collections.Immutable;
using Griot.Analysis.Quantities;
using Griot.Model;

namespace Griot.Analysis.Parties;

/// <summary>People or a force named in the text: "five Malian soldiers", "suspected Islamic State militants", "des habitants".</summary>
/// <param name="First">Its first token, count and adjectives included.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Head">The token of its noun or name.</param>
/// <param name="Actors">Keys of the registry that the name can stand for; empty for a common noun.</param>
/// <param name="Role">What kind of party a common noun means: a service to be resolved by country (army, police), a generic key, or null.</param>
/// <param name="Country">ISO code from a nationality ("Malian soldiers"), or null.</param>
public sealed record Party(int First, int Next, int Head, ImmutableArray<string> Actors, string? Role, PersonKind Who, string? Country)
{
    /// <summary>How many, where the words say so.</summary>
    public Quantity? Count { get; init; }

    /// <summary>Whether the words hedge: "suspected", "présumés", "linked to".</summary>
    public bool Suspected { get; init; }

    /// <summary>A thing that stands for its party: a camp, a convoy, "the army". It can be attacked but not counted among the dead.</summary>
    public bool IsObject { get; init; }

    /// <summary>Words for age or sex only: women, children.</summary>
    public bool IsDemographic { get; init; }

    /// <summary>Whether the noun is a plural without any number.</summary>
    public bool IsBarePlural { get; init; }

    /// <summary>Men, who can be of any side: the event says of which.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>One person told without a number: "the driver", "sa mère", "l'infirmier".</summary>
    public bool IsSingle { get; init; }

    /// <summary>A singular noun for many: family, staff, population. It never counts one.</summary>
    public bool IsCollective { get; init; }

    /// <summary>A name of a few capitals and nothing else: it may be short for something else.</summary>
    public bool IsAcronym { get; init; }

    /// <summary>A name that is a common noun for civilians as well: "Fulani herders".</summary>
    public bool IsLikeCivilians { get; init; }

    /// <summary>"No soldiers": none of them.</summary>
    public bool IsNone { get; init; }

    public bool IsNamed => Actors.Length > 0;
}
