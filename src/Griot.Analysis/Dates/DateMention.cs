using Griot.Model;

namespace Griot.Analysis.Dates;

/// <summary>A date or period named in the text.</summary>
/// <param name="First">Its first token, preposition included ("on", "le", "dans la nuit du").</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Date">The days meant; null when a relative date has no anchor.</param>
/// <param name="Shape">What kind of expression it is.</param>
/// <param name="Basis">What the days were computed from.</param>
public sealed record DateMention(int First, int Next, EventDate? Date, DateShape Shape, DateBasis Basis)
{
    /// <summary>For statistics: the period, of which an end may be open ("since 2020").</summary>
    public Period? Period { get; init; }

    /// <summary>"that day": the day named before, once more.</summary>
    public bool IsEcho { get; init; }

    /// <summary>It stands in the dateline and says when the report was written: "BAMAKO, Jan 21 (Agency) -".</summary>
    public bool IsDateline { get; init; }

    /// <summary>"six days after the attack": counted back from another day, and so a day or two off.</summary>
    public bool IsCounted { get; init; }
}

public enum DateShape
{
    /// <summary>A day or night: 7 February, Tuesday, yesterday, the night of Monday to Tuesday.</summary>
    Day,

    /// <summary>Several days up to about a week: a weekend, last week, 13 to 18 April.</summary>
    Days,
    Month,
    Year,

    /// <summary>Open at one end: since 2020, depuis janvier.</summary>
    Since,

    /// <summary>A long stretch between two named ends: between 2017 and 2022.</summary>
    Between,
}

public enum DateBasis
{
    /// <summary>The words give day, month and year themselves, or year alone.</summary>
    Absolute,

    /// <summary>Year or day filled in from the publication date or dateline.</summary>
    Anchored,

    /// <summary>No anchor: the days stay unknown.</summary>
    Unanchored,
}
