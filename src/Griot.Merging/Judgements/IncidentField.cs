using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Merging.Judgements;

/// <summary>A field of an incident that a person can decide on, with its values as plain text.</summary>
/// <remarks>
/// The text of a value is what the judgement log keeps: short, readable without the program, and the same in every version.
/// Reading a text and writing the value again gives the text back.
/// </remarks>
public abstract class IncidentField
{
    private protected IncidentField(string name, string allowed) => (Name, Allowed) = (name, allowed);

    /// <summary>The name that contradictions use for it; parties by role: <c>actors.initiator</c>.</summary>
    public string Name { get; }

    /// <summary>What a value looks like, for the person who gave a wrong one.</summary>
    public string Allowed { get; }

    public static ImmutableArray<string> Forms { get; } =
    [
        "date", "place", "event_type", "responsibility",
        .. Enum.GetValues<ActorRole>().Select(role => $"actors.{role.Name()}"), "tolls.MEASURE.WHO", "materiel.ITEM",
    ];

    /// <summary>The field of that name, or null when there is none.</summary>
    public static IncidentField? Named(string name) => name?.Split('.') switch
    {
        ["date"] => new DateField(),
        ["place"] => new PlaceField(),
        ["event_type"] => new TypeField(),
        ["responsibility"] => new ResponsibilityField(),
        ["actors", var role] when FindName<ActorRole>(role) is { } known => new ActorsField(known),
        ["tolls", var measure, var who] when FindName<TollMeasure>(measure) is { } counted && FindName<PersonKind>(who) is { } kind => new TollField(counted, kind),
        ["materiel", { Length: > 0 } item] => new MaterielField(item),
        _ => null,
    };

    /// <summary>The incident's value; null when it holds none.</summary>
    public abstract string? TextOf(Incident incident);

    /// <summary>The text as this field writes it, or null when it is no value of the field.</summary>
    public abstract string? Normal(string text);

    /// <summary>The incident with another value there; null takes the value away. The text must be a value of the field.</summary>
    /// <param name="because">Who decided, for values that name what chose them.</param>
    public abstract Incident With(Incident incident, string? text, string because);

    public override string ToString() => Name;

    private protected static T? FindName<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Snake(value.ToString()).Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }

    private static string Snake(string pascal) =>
        string.Concat(pascal.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
