namespace Griot.Analysis.Dates;

internal enum DatePointKind : byte
{
    None,

    /// <summary>A day, month or year of the calendar, of which the larger parts may be missing.</summary>
    Calendar,
    Weekday,

    /// <summary>Counted from the day of publication: a number of days, weeks, months, years or weekends.</summary>
    Day,
    Week,
    Month,
    Year,
    Weekend,

    /// <summary>A number of days after the date named before.</summary>
    Same,

    /// <summary>A number of units before the day of publication: "three weeks ago".</summary>
    Ago,

    /// <summary>The last few units: "in recent weeks".</summary>
    Recent,

    /// <summary>A number of days before what the sentence tells: "nine days after the attack, relatives ...".</summary>
    Eve,
    YearStart,
    MonthStart,
}

/// <summary>One end of a date as the words give it, before it is placed in the calendar.</summary>
/// <param name="Number">How many days, weeks, ... from the reference.</param>
internal readonly record struct DatePoint(DatePointKind Kind, int Number = 0)
{
    public int Day { get; init; }
    public int Month { get; init; }
    public int Year { get; init; }

    /// <summary>Monday is 1; 0 when none is named.</summary>
    public int Weekday { get; init; }
    public DateUnit Unit { get; init; }

    /// <summary><see cref="DateSign.This"/>, <see cref="DateSign.Last"/>, <see cref="DateSign.Next"/>, <see cref="DateSign.Previous"/>, <see cref="DateSign.Following"/> or none.</summary>
    public DateSign Bend { get; init; }

    /// <summary>For a half or quarter of a year: its months.</summary>
    public int Months { get; init; }

    /// <summary>1 to 5 for a week of the month (the last is 5), -1 for the week around the day, 0 for the date itself.</summary>
    public int WeekOf { get; init; }

    /// <summary>Days to count from the point itself: 3 in "three days after Friday's attack".</summary>
    public int Shift { get; init; }

    /// <summary>The number is a vague word: "a few days ago" (open), "il y a une dizaine de jours".</summary>
    public bool Vague { get; init; }
    public bool Open { get; init; }

    /// <summary>Whether a part of the day goes with it, and whether that is the night.</summary>
    public bool Night { get; init; }

    public bool IsBareDay => Kind == DatePointKind.Calendar && Day > 0 && Month == 0;
    public bool IsFullDay => Kind == DatePointKind.Calendar && Day > 0 && Month > 0 && Year > 0;
    public bool IsMonth => Kind == DatePointKind.Calendar && Day == 0 && Month > 0;
    public bool IsYear => Kind == DatePointKind.Calendar && Day == 0 && Month == 0;
    public bool IsDayAndMonth => Kind == DatePointKind.Calendar && Day > 0 && Month > 0;
}

internal enum DateForm : byte
{
    Point,

    /// <summary>From one end to another, both included.</summary>
    Range,

    /// <summary>A night that begins on the one day and ends on the other.</summary>
    Night,
    Since,

    /// <summary>A number of units up to the day of publication, or up to <see cref="DateExpression.End"/>.</summary>
    Past,
}

/// <summary>A date as the words give it.</summary>
internal readonly record struct DateExpression(int First, int Next, DateForm Form, DatePoint Start, DatePoint End = default)
{
    /// <summary>The sentence looks ahead: a day without a year lies after publication.</summary>
    public bool Future { get; init; }

    /// <summary>The number of its sentence.</summary>
    public int Sentence { get; init; }
}

/// <summary>What the lexicon says of one token.</summary>
internal struct DateMark
{
    public DateWord Word;

    /// <summary>Tokens that <see cref="Word"/> covers.</summary>
    public byte Count;

    /// <summary>1 to 12, or 0.</summary>
    public byte Month;

    /// <summary>1 to 7 from Monday, or 0.</summary>
    public byte Weekday;

    /// <summary>The form is read as a month or weekday only beside a number.</summary>
    public bool MonthBeside;
    public bool WeekdayBeside;

    public readonly bool Is(DateSign sign) => Word.Sign == sign;
}
