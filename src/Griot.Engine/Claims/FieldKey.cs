using Griot.Model;

namespace Griot.Engine;

/// <summary>The kinds of field an incident has, in the order in which people ask for them.</summary>
internal enum FieldKind
{
    Status,
    Date,
    Place,
    Type,
    Actors,
    Responsibility,
    Tolls,
    Materiel,
}

/// <summary>One field of an incident; ordered as it is shown.</summary>
internal readonly record struct FieldKey(FieldKind Kind, TollMeasure Measure, PersonKind Who, string Item) : IComparable<FieldKey>
{
    public static FieldKey Of(FieldKind kind) => new(kind, default, default, "");
    public static FieldKey Of(TollMeasure measure, PersonKind who) => Of(FieldKind.Tolls) with { Measure = measure, Who = who };
    public static FieldKey OfItem(string item) => Of(FieldKind.Materiel) with { Item = item };

    /// <summary>The name that contradictions use for it.</summary>
    public string Name => Kind switch
    {
        FieldKind.Status => "status",
        FieldKind.Date => "date",
        FieldKind.Place => "place",
        FieldKind.Type => "event_type",
        FieldKind.Actors => "actors",
        FieldKind.Responsibility => "responsibility",
        FieldKind.Tolls => $"tolls.{Measure.Name()}.{Who.Name()}",
        _ => $"materiel.{Item}",
    };

    public int CompareTo(FieldKey other) =>
        (Kind, Measure, Who).CompareTo((other.Kind, other.Measure, other.Who)) is var order and not 0
            ? order
            : string.CompareOrdinal(Item, other.Item);

    public static bool operator <(FieldKey left, FieldKey right) => left.CompareTo(right) < 0;
    public static bool operator >(FieldKey left, FieldKey right) => left.CompareTo(right) > 0;
    public static bool operator <=(FieldKey left, FieldKey right) => left.CompareTo(right) <= 0;
    public static bool operator >=(FieldKey left, FieldKey right) => left.CompareTo(right) >= 0;
}
