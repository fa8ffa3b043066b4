using System.Globalization;

namespace Griot.Model;

/// <summary>How exactly a date or a place is known; ACLED's time and geo precision.</summary>
/// <remarks>1: the day, the town itself. 2: within a week, near the place. 3: within a month or more, a region or country.</remarks>
public enum Precision
{
    Exact = 1,
    Near = 2,
    Wide = 3,
}

/// <summary>The days on which something is said to have happened, both ends included.</summary>
public sealed record EventDate
{
    public EventDate(DateOnly start, DateOnly end, Precision precision)
    {
        if (end < start)
            throw new ArgumentOutOfRangeException(nameof(end), end, $"An event must not end before it starts ({start:O}).");
        (Start, End, Precision) = (start, end, precision);
    }

    public DateOnly Start { get; }
    public DateOnly End { get; }
    public Precision Precision { get; }

    public static EventDate On(DateOnly day) => new(day, day, Precision.Exact);

    public int Days => End.DayNumber - Start.DayNumber + 1;

    public bool Overlaps(EventDate other) => Start <= other.End && other.Start <= End;
    public bool Contains(EventDate other) => Start <= other.Start && other.End <= End;

    /// <summary>Days between the two ranges; zero when they overlap.</summary>
    public int GapTo(EventDate other) =>
        Math.Max(0, Math.Max(other.Start.DayNumber - End.DayNumber, Start.DayNumber - other.End.DayNumber));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(Start == End ? $"{Start:yyyy-MM-dd}" : $"{Start:yyyy-MM-dd}..{End:yyyy-MM-dd}")}");
}
