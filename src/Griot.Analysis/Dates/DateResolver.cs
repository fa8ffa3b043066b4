using Griot.Model;

namespace Griot.Analysis.Dates;

/// <summary>Places expressions in the calendar, from the day of publication and the dates named before.</summary>
/// <param name="anchor">The day of publication, or null.</param>
/// <param name="hint">Without an anchor: a full date that the text names, near which dates without a year lie.</param>
internal sealed class DateResolver(DateOnly? anchor, DateOnly? hint)
{
    private const int LongestRun = 27;

    /// <summary>The last day named, for "the next day" and "le 12".</summary>
    private EventDate? _previous;

    /// <summary>The mention, or null for a date that does not exist.</summary>
    public DateMention? Resolve(DateExpression expression)
    {
        var basis = IsAbsolute(expression.Start) && (expression.End.Kind == DatePointKind.None || IsAbsolute(expression.End))
            ? DateBasis.Absolute
            : DateBasis.Anchored;
        var mention = new DateMention(expression.First, expression.Next, null, ShapeOf(expression), basis);
        mention = expression.Form switch
        {
            DateForm.Point => Point(mention, expression),
            DateForm.Since => Since(mention, expression),
            DateForm.Past => Past(mention, expression),
            _ => Range(mention, expression),
        };
        if (mention.Date is null)
            return IsImpossible(expression) ? null : mention with { Basis = DateBasis.Unanchored };
        if (mention.Shape == DateShape.Day)
            _previous = mention.Date;
        return mention;
    }

    private static bool IsAbsolute(DatePoint point) => point.Kind == DatePointKind.Calendar && point.Year > 0;

    private bool IsImpossible(DateExpression expression) =>
        (anchor is not null && expression.Start.Kind != DatePointKind.Same) || IsAbsolute(expression.Start);

    private static DateShape ShapeOf(DateExpression expression) => expression.Form switch
    {
        DateForm.Night => DateShape.Day,
        DateForm.Since => DateShape.Since,
        DateForm.Past => expression.Start.Unit == DateUnit.Day ? DateShape.Days : DateShape.Between,
        DateForm.Range => expression.Start.IsMonth || expression.Start.IsYear ? DateShape.Between : DateShape.Days,
        _ => ShapeOf(expression.Start),
    };

    private static DateShape ShapeOf(DatePoint point) => point switch
    {
        { Months: > 0 } => DateShape.Between,
        { IsMonth: true } or { Kind: DatePointKind.Month } or { Kind: DatePointKind.Ago, Unit: DateUnit.Month } => DateShape.Month,
        { IsYear: true } or { Kind: DatePointKind.Year } or { Kind: DatePointKind.Ago, Unit: DateUnit.Year } => DateShape.Year,
        { Kind: DatePointKind.Week, Weekday: 0 } or { Kind: DatePointKind.Weekend } or { Kind: DatePointKind.Ago, Unit: DateUnit.Week } => DateShape.Days,
        _ => DateShape.Day,
    };

    private DateMention Point(DateMention mention, DateExpression expression)
    {
        if (Days(expression.Start, expression.Future) is not { } date)
            return mention;
        return mention with { Date = date, Period = new(date.Start, date.End) };
    }

    private DateMention Since(DateMention mention, DateExpression expression)
    {
        if (Days(expression.Start, false) is not { } start)
            return mention;
        var date = anchor is { } day && start.Start <= day ? new EventDate(start.Start, day, Precision.Wide) : start;
        return mention with { Date = date, Period = new(start.Start, anchor >= start.Start ? anchor : null) };
    }

    private DateMention Past(DateMention mention, DateExpression expression)
    {
        var end = expression.End.Kind == DatePointKind.None ? anchor : Days(expression.End, false)?.End;
        if (end is not { } last || Back(last, expression.Start) is not { } first || first > last)
            return mention;
        if (expression.End.Kind != DatePointKind.None && Calendar.AddDays(first, 1) is { } next)
            first = next;
        return mention with { Date = new(first, last, last.DayNumber - first.DayNumber < LongestRun ? Precision.Near : Precision.Wide), Period = new(first, last) };
    }

    private static DateOnly? Back(DateOnly from, DatePoint stretch) => stretch.Unit switch
    {
        DateUnit.Day => Calendar.AddDays(from, -stretch.Number),
        DateUnit.Week => Calendar.AddDays(from, -7 * stretch.Number),
        DateUnit.Month => Calendar.AddMonths(from, -stretch.Number),
        _ => Calendar.AddMonths(from, -12 * stretch.Number),
    };

    private DateMention Range(DateMention mention, DateExpression expression)
    {
        if (Days(expression.End, expression.Future) is not { } end || FirstEnd(expression, end) is not { } start || start.Start > end.End)
            return mention;
        var days = end.End.DayNumber - start.Start.DayNumber + 1;
        var isNight = expression.Form == DateForm.Night && days <= 2;
        var date = new EventDate(start.Start, end.End, isNight ? Precision.Exact : days > LongestRun ? Precision.Wide : Precision.Near);
        var shape = mention.Shape == DateShape.Day && !isNight ? DateShape.Days : mention.Shape;
        return mention with { Date = date, Period = new(date.Start, date.End), Shape = shape };
    }

    /// <summary>The first end lies before the second, whatever the anchor says.</summary>
    private EventDate? FirstEnd(DateExpression expression, EventDate end)
    {
        var first = expression.Start;
        if (first.Kind == DatePointKind.Weekday)
            return EventDate.On(Calendar.LatestWeekday(Calendar.AddDays(end.End, -1) ?? end.End, first.Weekday));
        if (first.Kind == DatePointKind.Calendar && first.Year == 0 && first.Day > 0)
        {
            var month = first.Month > 0 ? first.Month : end.Start.Month;
            var year = (month, first.Day).CompareTo((end.Start.Month, end.Start.Day)) <= 0 ? end.Start.Year : end.Start.Year - 1;
            return Calendar.Day(year, month, first.Day) is { } day ? EventDate.On(day) : null;
        }

        if (first.IsMonth && first.Year == 0)
            return Calendar.Months(first.Month <= end.Start.Month ? end.Start.Year : end.Start.Year - 1, first.Month, 1);
        return Days(first, expression.Future);
    }

    private EventDate? Days(DatePoint point, bool future) => point.Kind switch
    {
        DatePointKind.Calendar => CalendarDays(point, future),
        DatePointKind.Same => _previous is { } previous ? On(Calendar.AddDays(point.Number < 0 ? previous.Start : previous.End, point.Number)) : null,
        _ => anchor is { } day ? Relative(point, day, future) : null,
    };

    private static EventDate? On(DateOnly? day) => day is { } there ? EventDate.On(there) : null;

    private EventDate? CalendarDays(DatePoint point, bool future)
    {
        if (point.Months > 0)
        {
            var year = point.Year > 0 ? point.Year : anchor?.Year + point.Number;
            return year is { } there ? Calendar.Months(there, point.Month, point.Months) : null;
        }

        if (point.IsYear)
            return Calendar.Months(point.Year, 1, 12);
        if (point.Day == 0)
            return Month(point);
        if (point.Year > 0)
            return On(Calendar.Day(point.Year, point.Month, point.Day));
        if (point.Month == 0)
            return On(BareDay(point, future));
        return On(anchor is { } day ? Calendar.Nearest(day, point.Month, point.Day, future || point.Bend == DateSign.Next)
            : hint is { } near ? Calendar.Closest(near, point.Month, point.Day) : null);
    }

    private EventDate? Month(DatePoint point)
    {
        if (point.Year > 0)
            return Calendar.Months(point.Year, point.Month, 1);
        if ((anchor ?? hint) is not { } day)
            return null;
        var later = point.Bend == DateSign.Last ? point.Month >= day.Month : point.Month > day.Month;
        return Calendar.Months(point.Bend == DateSign.Next ? (point.Month > day.Month ? day.Year : day.Year + 1) : later ? day.Year - 1 : day.Year, point.Month, 1);
    }

    /// <summary>"le 12": in the month named before when it follows that day, else the latest one.</summary>
    private DateOnly? BareDay(DatePoint point, bool future)
    {
        if (_previous is { } previous && point.Day >= previous.End.Day && Calendar.Day(previous.End.Year, previous.End.Month, point.Day) is { } sameMonth
            && (anchor is null || sameMonth <= anchor))
            return sameMonth;
        if ((anchor ?? hint) is not { } day)
            return null;
        for (var back = 0; back < 3; back++)
        {
            if (Calendar.AddMonths(new DateOnly(day.Year, day.Month, 1), future ? back : -back) is { } month
                && Calendar.Day(month.Year, month.Month, point.Day) is { } candidate && (future ? candidate >= day : candidate <= day))
                return candidate;
        }

        return null;
    }

    private static EventDate? Relative(DatePoint point, DateOnly day, bool future) => point.Kind switch
    {
        DatePointKind.Day => On(Calendar.AddDays(day, point.Number)),
        DatePointKind.Weekday => On(Calendar.Weekday(day, point.Weekday, future ? DateSign.Next : point.Bend)),
        DatePointKind.Week => Calendar.Week(day, point.Number, point.Weekday),
        DatePointKind.Weekend => Calendar.Weekend(day, point.Number),
        DatePointKind.Month => Calendar.UpTo(day, Calendar.AddMonths(day, point.Number), 1),
        DatePointKind.Year => Calendar.UpTo(day, Calendar.AddMonths(day, point.Number * 12), 12),
        DatePointKind.YearStart => EventDate.On(new(day.Year, 1, 1)),
        DatePointKind.MonthStart => EventDate.On(new(day.Year, day.Month, 1)),
        DatePointKind.Ago => Back(day, point) is { } back ? Calendar.Around(back, point.Unit, point.Number) : null,
        _ => null,
    };
}
