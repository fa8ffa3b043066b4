using System.Globalization;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;

namespace Griot.Analysis.Dates;

internal readonly ref partial struct DateScanner
{
    /// <summary>One end of a date, without the words before it.</summary>
    private bool ReadPoint(int at, DateSign lead, bool bareDay, out DatePoint point, out int next)
    {
        (point, next) = (default, at);
        var mark = At(at);
        if (mark.Weekday > 0 && ReadWeekday(at, out point, out next))
            return true;
        switch (mark.Word.Sign)
        {
            case DateSign.This or DateSign.Last or DateSign.Next or DateSign.Previous or DateSign.Following when At(at + mark.Count) is { Weekday: > 0 } or { Month: > 0 }:
                if (!ReadPoint(at + mark.Count, mark.Word.Sign, false, out point, out next))
                    return false;
                if (point.Bend == DateSign.None && point.Year == 0)
                    point = point with { Bend = mark.Word.Sign };
                return true;
            case DateSign.PartMonth:
                return ReadPartOf(at + mark.Count, out point, out next);
            case DateSign.Day:
                return ReadRelativeDay(at, mark, out point, out next);
            case DateSign.Week or DateSign.Month or DateSign.Year or DateSign.Weekend or DateSign.Same or DateSign.YearStart or DateSign.MonthStart:
                point = new(KindOf(mark.Word.Sign), mark.Word.Number);
                next = AfterPartOfDay(at + mark.Count, ref point);
                return true;
            case DateSign.Recent:
                (point, next) = (new(DatePointKind.Recent) { Unit = (DateUnit)mark.Word.Number }, at + mark.Count);
                return true;
            case DateSign.Half or DateSign.Quarter:
                return ReadPartOfYear(at, mark, out point, out next);
            case DateSign.WeekOf:
                return ReadWeekOf(at, mark, out point, out next);
            case DateSign.Eve:
                next = at + mark.Count;
                point = new(IsWord(next) ? DatePointKind.Eve : DatePointKind.Same, mark.Word.Number);
                return true;
            case DateSign.AgoBefore:
                return ReadCounted(at + mark.Count, out point, out next);
        }

        if (ReadCounted(at, out point, out next) && ReadDistance(ref point, ref next))
            return true;

        if (!ReadCalendar(at, lead, bareDay, out point, out next))
            return false;
        if (point.Day > 0)
            next = AfterPartOfDay(next, ref point);
        return true;
    }

    /// <summary>"three weeks" ago, earlier, later, after.</summary>
    private bool ReadDistance(ref DatePoint point, ref int next)
    {
        var sign = At(next).Word.Sign;
        if (sign is not (DateSign.Ago or DateSign.Earlier or DateSign.Later or DateSign.After))
            return false;
        next += At(next).Count;
        if (sign == DateSign.Ago)
            return true;
        var days = point.Unit switch { DateUnit.Day => 1, DateUnit.Week => 7, DateUnit.Month => 30, _ => 365 } * point.Number;
        if (sign is DateSign.Earlier or DateSign.After && point.Unit <= DateUnit.Week && ReadBase(next, out var origin, out var afterBase))
        {
            (point, next) = (origin with { Shift = sign == DateSign.Earlier ? -days : days }, afterBase);
            return true;
        }

        var isEve = sign == DateSign.After && IsWord(next);
        if (isEve && point.Unit > DateUnit.Week)
            return false;
        point = isEve ? new(DatePointKind.Eve, days)
            : new(DatePointKind.Same, sign == DateSign.Earlier ? -point.Number : point.Number) { Unit = point.Unit };
        return true;
    }

    /// <summary>A day right after "three days before".</summary>
    private bool ReadBase(int at, out DatePoint point, out int next)
    {
        at = Skip(at, DateSign.The);
        if (At(at).Weekday > 0)
            return ReadWeekday(at, out point, out next);
        if (At(at).Is(DateSign.Day))
            return ReadRelativeDay(at, At(at), out point, out next);
        return ReadCalendar(at, DateSign.None, false, out point, out next) && point.Day > 0;
    }

    private bool IsWord(int at) => at < _tokens.Length && _tokens[at].Kind == TokenKind.Word;

    private static DatePointKind KindOf(DateSign sign) => sign switch
    {
        DateSign.Day => DatePointKind.Day,
        DateSign.Week => DatePointKind.Week,
        DateSign.Month => DatePointKind.Month,
        DateSign.Year => DatePointKind.Year,
        DateSign.Weekend => DatePointKind.Weekend,
        DateSign.Same => DatePointKind.Same,
        DateSign.YearStart => DatePointKind.YearStart,
        _ => DatePointKind.MonthStart,
    };

    /// <summary>Friday; Friday, 24 May 2024; mardi 11; vendredi dernier; Friday last week; mardi soir.</summary>
    private bool ReadWeekday(int at, out DatePoint point, out int next)
    {
        var mark = At(at);
        point = new(DatePointKind.Weekday) { Weekday = mark.Weekday };
        next = at + 1;
        var after = mark.WeekdayBeside && IsMark(next, '.') ? next + 1 : next;
        var isParted = IsMark(after, ',');
        if (isParted)
            after++;
        var dayAt = Skip(Skip(after, DateSign.On), DateSign.The);
        // "On Wednesday, 25 people": a number behind a comma is a day only with "the" before it or a month behind it.
        var isTold = !isParted || dayAt > after;
        after = dayAt;
        if (ReadCalendar(after, DateSign.On, false, out var date, out var afterDate) && date.Day > 0)
        {
            point = date with { Weekday = mark.Weekday };
            next = AfterPartOfDay(afterDate, ref point);
            return true;
        }

        var day = DayNumber(after, out var afterDay);
        if (mark.WeekdayBeside && afterDay <= after + 1)
            return false;
        if (day > 0 && isTold && IsLoose(afterDay) && !IsMark(afterDay, '-'))
        {
            point = new(DatePointKind.Calendar) { Day = day, Weekday = mark.Weekday };
            next = AfterPartOfDay(afterDay, ref point);
            return true;
        }

        var bend = At(next);
        if (bend.Word.Sign is DateSign.Last or DateSign.Next or DateSign.Previous or DateSign.Following)
            (point, next) = (point with { Bend = bend.Word.Sign }, next + bend.Count);
        next = AfterPartOfDay(next, ref point);
        var of = Skip(next, DateSign.Of);
        if (At(of).Is(DateSign.Week))
            (point, next) = (new(DatePointKind.Week, At(of).Word.Number) { Weekday = mark.Weekday }, of + At(of).Count);
        return true;
    }

    /// <summary>Tuesday "night", jeudi "dans la soirée": told on the day on which it began.</summary>
    private int AfterPartOfDay(int at, ref DatePoint point)
    {
        var start = Skip(at, DateSign.In);
        start = Skip(Skip(start, DateSign.PartMonth), DateSign.The);
        start = At(start).Is(DateSign.To) && At(start).Word.Number == 1 ? start + At(start).Count : start;
        var mark = At(start);
        if (!mark.Is(DateSign.Part) && !mark.Is(DateSign.Night))
            return at;
        point = point with { Night = mark.Is(DateSign.Night) };
        return start + mark.Count;
    }

    /// <summary>hier; hier jeudi; yesterday (the day is the publication's, a weekday beside it only repeats it).</summary>
    private bool ReadRelativeDay(int at, DateMark mark, out DatePoint point, out int next)
    {
        point = new(DatePointKind.Day, mark.Word.Number);
        next = at + mark.Count;
        if (At(next) is { Weekday: > 0, WeekdayBeside: false } && ReadWeekday(next, out var weekday, out var after))
            (point, next) = (weekday.Kind == DatePointKind.Calendar ? weekday : point with { Weekday = weekday.Weekday }, after);
        next = AfterPartOfDay(next, ref point);
        return true;
    }

    /// <summary>early August, début août, early 2024; "early Tuesday" is Tuesday.</summary>
    private bool ReadPartOf(int at, out DatePoint point, out int next)
    {
        var start = Skip(Skip(Skip(at, DateSign.Of), DateSign.In, DateSign.On), DateSign.The, DateSign.This);
        (point, next) = (default, at);
        return !At(start).Is(DateSign.PartMonth) && ReadPoint(start, DateSign.PartMonth, false, out point, out next) && point.Kind != DatePointKind.Same;
    }

    /// <summary>"the first week of March", "the week of 5 May".</summary>
    private bool ReadWeekOf(int at, DateMark mark, out DatePoint point, out int next)
    {
        var number = mark.Word.Number;
        if (!ReadCalendar(Skip(at + mark.Count, DateSign.The), DateSign.Of, number == 0, out point, out next)
            || point.Month == 0 || (point.Day == 0) != (number > 0))
            return false;
        point = point with { WeekOf = number == 0 ? -1 : number };
        return true;
    }

    private bool ReadPartOfYear(int at, DateMark mark, out DatePoint point, out int next)
    {
        next = at + mark.Count;
        var length = mark.Is(DateSign.Half) ? 6 : 3;
        var of = Skip(Skip(next, DateSign.Of, DateSign.In), DateSign.The);
        point = new(DatePointKind.Calendar) { Months = length, Month = (mark.Word.Number - 1) * length + 1 };
        if (Year(of, out var after) is > 0 and var year)
            (point, next) = (point with { Year = year }, after);
        else if (At(of).Is(DateSign.Year))
            (point, next) = (point with { Number = At(of).Word.Number, Bend = DateSign.This }, of + At(of).Count);
        else if (At(of) is { Word: { Sign: DateSign.Unit, Number: (sbyte)DateUnit.Year } })
            (point, next) = (point with { Bend = DateSign.This }, of + At(of).Count);
        return true;
    }

    /// <summary>"three weeks", "a day", "dix jours".</summary>
    private bool ReadCounted(int at, out DatePoint point, out int next)
    {
        (point, next) = (default, at);
        if (at >= _tokens.Length
            || (_tokens[at].Kind != TokenKind.Number && !_terms.Has(at, TermClass.NumberWords) && !_terms.Has(at, TermClass.VagueCounts)))
            return false;
        if (ReadVaguelyCounted(at, out point, out next))
            return true;
        decimal count = 1;
        if (_numbers.Read(at, out var number))
            (count, next) = (number.Value, number.Next);
        else if (_numbers.IsArticle(at))
            next = at + 1;
        else
            return false;
        var last = Skip(next, DateSign.Last);
        if (!At(last).Is(DateSign.Unit) || count is < 1 or > 5000 || count != Math.Floor(count))
            return false;
        var bend = last > next ? DateSign.Last : DateSign.None;
        (point, next) = (new(DatePointKind.Ago, (int)count) { Unit = (DateUnit)At(last).Word.Number, Bend = bend }, last + At(last).Count);
        return true;
    }

    /// <summary>"a few days", "une dizaine de jours".</summary>
    private bool ReadVaguelyCounted(int at, out DatePoint point, out int next)
    {
        (point, next) = (default, at);
        var start = _numbers.IsArticle(at) && !_terms.Has(at, TermClass.VagueCounts) ? at + 1 : at;
        if (!_terms.TryFind(start, TermClass.VagueCounts, out var vague))
            return false;
        next = Skip(vague.Next, DateSign.Of);
        if (!At(next).Is(DateSign.Unit))
            return false;
        var value = vague.Term.Value.AsSpan();
        var open = value.EndsWith("+");
        if (!int.TryParse(open ? value[..^1] : value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 5000)
            return false;
        point = new(DatePointKind.Ago, count) { Unit = (DateUnit)At(next).Word.Number, Vague = true, Open = open };
        next += At(next).Count;
        return true;
    }
}
