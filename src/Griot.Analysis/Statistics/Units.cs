namespace Griot.Analysis.Statistics;

/// <summary>The units with rules of their own; the values of <c>units.txt</c>.</summary>
internal static class Units
{
    public const string People = "people";
    public const string Percent = "percent";
    public const string Money = "money";
    public const string Events = "events";
    public const string Places = "places";
    public const string Schools = "schools";
    public const string HealthCentres = "health centres";
    public const string Households = "households";
    public const string Tonnes = "tonnes";
    public const string Litres = "litres";
    public const string Hectares = "hectares";
    public const string Vehicles = "vehicles";
    public const string Head = "head";

    /// <summary>Counted, but never a statistic: groups, countries, times.</summary>
    public const string None = "none";
}

/// <summary>What a word of <c>aggregates.txt</c> says about the figures beside it.</summary>
internal static class Cues
{
    public const string Total = "total";
    public const string Aggregate = "aggregate";
    public const string Since = "since";
    public const string Counted = "counted";
    public const string Stock = "stock";
    public const string Population = "population";
    public const string Strength = "strength";
    public const string Shut = "shut";
    public const string Price = "price";
    public const string Fund = "fund";
    public const string Aid = "aid";
    public const string Output = "output";
    public const string Per = "per";
    public const string Span = "span";
    public const string AsOf = "as-of";
    public const string Versus = "versus";
    public const string Amounts = "amounts";
    public const string Toll = "toll";
    public const string Part = "part";
    public const string Superlative = "superlative";
    public const string Not = "not";

    /// <summary>A year without more: "this year".</summary>
    public const string Year = "year";

    /// <summary>The month, quarter or week that a bulletin is about: "during the month".</summary>
    public const string Lapse = "lapse";

    /// <summary>What a sum may run from: the start of a war, a coup, a launch.</summary>
    public const string Era = "era";

    /// <summary>What kills for years: the war, the insurgency.</summary>
    public const string Conflict = "conflict";

    /// <summary>"The number of", before or after its figure.</summary>
    public const string NumberOf = "number-of";

    /// <summary>The time before, in a comparison: "previous week".</summary>
    public const string Prior = "prior";

    /// <summary>May follow a number whose noun was named before: "3 billion only", "4,700 today".</summary>
    public const string Bare = "bare";

    /// <summary>Before the day on which a report came out: "released on Wednesday".</summary>
    public const string Issued = "issued";

    /// <summary>"By half", the one share in words that is coded.</summary>
    public const string Half = "half";

    /// <summary>A noun for one event or explosive, for ordinals to count.</summary>
    public const string OneEvent = "one-event";

    /// <summary>Several attacks summed: "in a string of attacks".</summary>
    public const string Series = "series";

    /// <summary>People asked in a survey: a share of them is a statistic, their number is none.</summary>
    public const string Asked = "asked";

    public static IReadOnlyList<string> All { get; } =
    [
        Total, Aggregate, Since, Year, Counted, Stock, Population, Strength, Shut, Price, Fund, Aid, Output, Per, Span, AsOf, Versus, Amounts,
        Toll, Part, Superlative, Not, Lapse, Era, Conflict, NumberOf, Prior, Bare, Issued, Half, OneEvent, Series, Asked,
    ];
}
