using Griot.Model;

namespace Griot.Analysis.Dates;

/// <summary>Places expressions in the calendar, from the day of publication and the dates named before.</summary>
/// <param name="anchor">The day of publication, or null.</param>
/// <param name="hint">Without an anchor: a full date that the text names, near which dates without a year lie.</param>
internal sealed class DateResolver(DateOnly? anchor, DateOnly? hint)
{
    private const int LongestRun = 27;

    /// <summary>The days that a bulletin is about, among which "the 6th" and "Monday" lie.</summary>
    public EventDate? Period { get; init; }

    /// <summary>The last day named, for "the next day" and "le 12".</summary>
    private EventDate? _previous;
    private int _previousSentence;

    /// <summary>The next expression of the sentence, on which "nine days after the attack, ..." leans.</summary>
    private DateExpression _next;

    /// <summary>The mention, or null for a date that does not exist.</summary>
    public DateMention? Resolve(DateExpression expression, DateExpression next)
    {
        _next = next;
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
            (_previous, _previousSentence) = (mention.Date, expression.Sentence);
        return mention;
    }

    private static bool IsAbsolute(DatePoint point) => point.Kind == DatePointKind.Calendar && point.Year > 0;

    private bool IsImpossible(DateExpression expression) =>
        (anchor is not null && expression.Start.Kind is not (DatePointKind.Same or DatePointKind.Eve))
        || (IsAbsolute(expression.Start) && (expression.End.Kind == DatePointKind.None || IsAbsolute(expression.End)))
        || (expression.Start.IsDayAndMonth && Calendar.Day(2000, expression.Start.Month, expression.Start.Day) is null);

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
        { Kind: DatePointKind.Recent, Unit: > DateUnit.Week } => DateShape.Between,
        { WeekOf: not 0 } or { Vague: true, Unit: <= DateUnit.Week } or { Kind: DatePointKind.Recent } => DateShape.Days,
        { Months: > 0 } => DateShape.Between,
        { IsMonth: true } or { Kind: DatePointKind.Month } or { Kind: DatePointKind.Ago, Unit: DateUnit.Month } => DateShape.Month,
        { IsYear: true } or { Kind: DatePointKind.Year } or { Kind: DatePointKind.Ago, Unit: DateUnit.Year } => DateShape.Year,
        { Kind: DatePointKind.Same, Unit: DateUnit.Month } => DateShape.Month,
        { Kind: DatePointKind.Same, Unit: DateUnit.Year } => DateShape.Year,
        { Kind: DatePointKind.Week, Weekday: 0 } or { Kind: DatePointKind.Weekend } or { Kind: DatePointKind.Ago, Unit: DateUnit.Week } => DateShape.Days,
        _ => DateShape.Day,
    };

    private DateMention Point(DateMention mention, DateExpression expression)
    {
        var days = expression.Start.Kind == DatePointKind.Eve ? Eve(expression) : Days(expression.Start, expression.Future);
        if (days is not { } date)
            return mention;
        return mention with
        {
            Date = date,
            Period = new(date.Start, date.End),
            IsEcho = expression.Start is { Kind: DatePointKind.Same, Number: 0 },
            IsCounted = expression.Start is { Kind: DatePointKind.Eve or DatePointKind.Ago, Number: > 2 },
        };
    }

    private DateMention Since(DateMention mention, DateExpression expression)
    {
        if (Days(expression.Start, false) is not { } start)
            return mention;
        var date = anchor is { } day && start.Start <= day ? Run(start.Start, day) : start;
        return mention with { Date = date, Period = new(start.Start, anchor >= start.Start ? anchor : null) };
    }

    private DateMention Past(DateMention mention, DateExpression expression)
    {
        var end = expression.End.Kind == DatePointKind.None ? anchor : Days(expression.End, false)?.End;
        if (expression.Future || end is not { } last || Back(last, expression.Start) is not { } first || first > last)
            return mention;
        if (expression.End.Kind != DatePointKind.None && Calendar.AddDays(first, 1) is { } next)
            first = next;
        return mention with { Date = Run(first, last), Period = new(first, last) };
    }

    private static EventDate Run(DateOnly first, DateOnly last) =>
        new(first, last, first == last ? Precision.Exact : last.DayNumber - first.DayNumber < LongestRun ? Precision.Near : Precision.Wide);

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

    private EventDate? Days(DatePoint point, bool future)
    {
        var days = Unshifted(point, future);
        return point.Shift == 0 || days is null ? days : On(Calendar.AddDays(days.Start, point.Shift));
    }

    private EventDate? Unshifted(DatePoint point, bool future) => point.Kind switch
    {
        DatePointKind.Calendar => CalendarDays(point, future),
        DatePointKind.Same => Same(point),
        DatePointKind.Weekday when point.Bend is DateSign.Previous or DateSign.Following => NeighbourWeekday(point),
        DatePointKind.Weekday when point.Bend == DateSign.None && !future && Period is { Days: <= 8 } period && anchor > period.End => On(Calendar.LatestWeekday(period.End, point.Weekday)),
        _ => anchor is { } day ? Relative(point, day, future) : null,
    };

    /// <summary>Counted from the date before, or from publication when "three days earlier" stands alone.</summary>
    private EventDate? Same(DatePoint point)
    {
        if (_previous is null && (anchor is null || point.Number >= 0 || point is { Unit: DateUnit.Day, Number: -1 }))
            return null;
        var from = _previous is not { } previous ? anchor!.Value : point.Number < 0 ? previous.Start : previous.End;
        if (point.Unit == DateUnit.Day)
            return On(Calendar.AddDays(from, point.Number));
        return Back(from, point with { Number = -point.Number }) is { } day ? Calendar.Around(day, point.Unit, 1) : null;
    }

    /// <summary>Back from what the sentence tells: its date before, its date after, else the day of publication.</summary>
    private EventDate? Eve(DateExpression expression)
    {
        var told = _previous is { } previous && _previousSentence == expression.Sentence ? previous.Start
            : _next.Form == DateForm.Point && _next.Start.Kind is not (DatePointKind.None or DatePointKind.Same or DatePointKind.Eve) ? Days(_next.Start, false)?.Start ?? anchor
            : anchor;
        return told is { } day ? On(Calendar.AddDays(day, -expression.Start.Number)) : null;
    }

    private EventDate? NeighbourWeekday(DatePoint point)
    {
        if ((_previous?.Start ?? anchor) is not { } from)
            return null;
        return On(Calendar.Weekday(from, point.Weekday, point.Bend == DateSign.Previous ? DateSign.Last : DateSign.Next));
    }

    private static EventDate? On(DateOnly? day) => day is { } there ? EventDate.On(there) : null;

    private EventDate? CalendarDays(DatePoint point, bool future)
    {
        if (point.WeekOf != 0)
            return WeekOf(point);
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
        var later = point.Bend == DateSign.This ? false : point.Bend == DateSign.Last ? point.Month >= day.Month : point.Month > day.Month;
        return Calendar.Months(point.Bend == DateSign.Next ? (point.Month > day.Month ? day.Year : day.Year + 1) : later ? day.Year - 1 : day.Year, point.Month, 1);
    }

    /// <summary>"a few days ago" lies between two and seven days back; "une dizaine de jours" within three days of the tenth.</summary>
    private static EventDate? Vaguely(DatePoint point, DateOnly day)
    {
        if (!point.Open && point.Unit != DateUnit.Day)
            return Back(day, point) is { } exact ? Calendar.Around(exact, point.Unit, 2) : null;
        var (near, far) = (point.Open ? point.Number : point.Number - 3, point.Open ? point.Number * 7 / 2 : point.Number + 3);
        return Back(day, point with { Number = far }) is { } first && Back(day, point with { Number = Math.Max(near, 1) }) is { } last ? Run(first, last) : null;
    }

    private EventDate? WeekOf(DatePoint point)
    {
        if (CalendarDays(point with { WeekOf = 0 }, false) is not { } whole)
            return null;
        if (point.WeekOf < 0)
            return Calendar.AddDays(whole.Start, 1 - Calendar.NumberOf(whole.Start)) is { } monday ? new(monday, monday.AddDays(6), Precision.Near) : null;
        var first = point.WeekOf == 5 ? whole.End.AddDays(-6) : whole.Start.AddDays(7 * (point.WeekOf - 1));
        return new(first, first.AddDays(6), Precision.Near);
    }

    /// <summary>"le 12": in the month named before when it follows that day, else the latest one.</summary>
    private DateOnly? BareDay(DatePoint point, bool future)
    {
        if (Period is { } period && (InPeriod(period, period.Start, point) ?? InPeriod(period, period.End, point)) is { } told)
            return told;
        if (point.Weekday == 0 && _previous is { } previous && point.Day >= previous.End.Day && Calendar.Day(previous.End.Year, previous.End.Month, point.Day) is { } sameMonth
            && (anchor is null || sameMonth <= anchor))
            return sameMonth;
        if ((anchor ?? hint) is not { } day)
            return null;
        // A weekday beside it settles the month: "mardi 11".
        for (var back = 0; back < 14; back++)
        {
            if (Calendar.AddMonths(new DateOnly(day.Year, day.Month, 1), future ? back : -back) is { } month
                && Calendar.Day(month.Year, month.Month, point.Day) is { } candidate
                && (point.Weekday == 0 || point.Weekday == Calendar.NumberOf(candidate)) && (future ? candidate >= day : candidate <= day))
                return candidate;
        }

        return null;
    }

    private static DateOnly? InPeriod(EventDate period, DateOnly month, DatePoint point) =>
        Calendar.Day(month.Year, month.Month, point.Day) is { } day && day >= period.Start && day <= period.End
        && (point.Weekday == 0 || point.Weekday == Calendar.NumberOf(day)) ? day : null;

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
        DatePointKind.Recent => Back(day, point with { Number = point.Unit == DateUnit.Day ? 7 : point.Unit == DateUnit.Week ? 4 : 3 }) is { } first ? Run(first, day) : null,
        DatePointKind.Ago when point.Vague => Vaguely(point, day),
        DatePointKind.Ago => Back(day, point) is { } back ? Calendar.Around(back, point.Unit, point.Number) : null,
        _ => null,
    };
}
