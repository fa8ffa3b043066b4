using Griot.Model;

namespace Griot.Analysis.Dates;

/// <summary>Days found from other days. Null when the day does not exist or lies outside the years that reports speak of.</summary>
internal static class Calendar
{
    private static readonly DateOnly Earliest = new(1850, 1, 1);
    private static readonly DateOnly Latest = new(2150, 12, 31);

    public static bool IsUsable(DateOnly day) => day > Earliest && day < Latest;

    public static DateOnly? Day(int year, int month, int day) =>
        year is > 1850 and < 2150 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    public static DateOnly? AddDays(DateOnly day, int days)
    {
        var number = (long)day.DayNumber + days;
        return number >= Earliest.DayNumber && number <= Latest.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    public static DateOnly? AddMonths(DateOnly day, int months)
    {
        var year = day.Year + months / 12;
        return year is > 1850 and < 2150 ? day.AddMonths(months) : null;
    }

    /// <summary>Whole months from the first named on.</summary>
    public static EventDate? Months(int year, int month, int count) =>
        Day(year, month, 1) is { } first && AddMonths(first, count) is { } after ? new(first, after.AddDays(-1), Precision.Wide) : null;

    /// <summary>The month or year that holds a day, cut off at the day of publication.</summary>
    public static EventDate? UpTo(DateOnly publication, DateOnly? inside, int months)
    {
        if (inside is not { } day || Months(day.Year, months == 12 ? 1 : day.Month, months) is not { } whole)
            return null;
        return whole.Start <= publication && publication < whole.End ? new(whole.Start, publication, Precision.Wide) : whole;
    }

    /// <summary>The latest day of that month and number not after another, or the earliest not before it.</summary>
    public static DateOnly? Nearest(DateOnly from, int month, int day, bool future)
    {
        // Eight years hold a 29 February, also around 1900.
        for (var step = 0; step <= 8; step++)
        {
            if (Day(future ? from.Year + step : from.Year - step, month, day) is { } candidate && (future ? candidate >= from : candidate <= from))
                return candidate;
        }

        return null;
    }

    /// <summary>The day of that month and number that lies closest.</summary>
    public static DateOnly? Closest(DateOnly near, int month, int day)
    {
        var (before, after) = (Nearest(near, month, day, false), Nearest(near, month, day, true));
        return before is null ? after : after is null ? before
            : near.DayNumber - before.Value.DayNumber <= after.Value.DayNumber - near.DayNumber ? before : after;
    }

    public static int NumberOf(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;

    /// <summary>The latest such weekday not after a day.</summary>
    public static DateOnly LatestWeekday(DateOnly from, int weekday) => AddDays(from, -((NumberOf(from) - weekday + 7) % 7)) ?? from;

    public static DateOnly? Weekday(DateOnly from, int weekday, DateSign bend) => bend switch
    {
        DateSign.Last => AddDays(from, -1) is { } before ? LatestWeekday(before, weekday) : null,
        DateSign.Next => AddDays(from, (weekday - NumberOf(from) + 6) % 7 + 1),
        _ => LatestWeekday(from, weekday),
    };

    /// <summary>A week from Monday to Sunday, or one weekday of it; the current week ends on the day of publication.</summary>
    public static EventDate? Week(DateOnly from, int weeks, int weekday)
    {
        if (AddDays(from, 1 - NumberOf(from) + 7 * weeks) is not { } monday)
            return null;
        if (weekday > 0)
            return AddDays(monday, weekday - 1) is { } day ? EventDate.On(day) : null;
        var last = weeks == 0 ? from : AddDays(monday, 6);
        return last is { } sunday ? new(monday, sunday, Precision.Near) : null;
    }

    /// <summary>Saturday and Sunday: the latest that has begun (0), the latest that has ended (-1), the next (1).</summary>
    public static EventDate? Weekend(DateOnly from, int which)
    {
        var saturday = AddDays(LatestWeekday(from, 6), which > 0 ? 7 : which < 0 && NumberOf(from) >= 6 ? -7 : 0);
        return saturday is { } first && AddDays(first, 1) is { } last ? new(first, last, Precision.Near) : null;
    }

    /// <summary>"three weeks ago" is the week around that day, "two months ago" the month, "two days ago" the day.</summary>
    public static EventDate? Around(DateOnly day, DateUnit unit, int count) => unit switch
    {
        DateUnit.Day => EventDate.On(day),
        DateUnit.Week when count == 1 => EventDate.On(day),
        DateUnit.Week => AddDays(day, -3) is { } first && AddDays(day, 3) is { } last ? new(first, last, Precision.Near) : null,
        DateUnit.Month => Months(day.Year, day.Month, 1),
        _ => Months(day.Year, 1, 12),
    };
}
