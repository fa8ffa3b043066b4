using Griot.Analysis.Text;

namespace Griot.Analysis.Dates;

internal readonly ref partial struct DateScanner
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>A date of the calendar in figures or with a month's name; a bare day or year when the words before allow it.</summary>
    private bool ReadCalendar(int at, DateSign lead, bool bareDay, out DatePoint point, out int next)
    {
        if (at < _tokens.Length && _tokens[at].Kind == TokenKind.Number)
            return ReadFigures(at, lead, out point, out next) || ReadDayMonth(at, out point, out next)
                || (bareDay && ReadBareDay(at, out point, out next)) || ReadYearAlone(at, lead, out point, out next);
        return (At(at).Is(DateSign.Nth) && ReadDayMonth(at, out point, out next)) || ReadMonth(at, lead, out point, out next);
    }

    /// <summary>7/2/2025, 07.02.25, 2025-02-07, and 3/06 where a day is expected.</summary>
    private bool ReadFigures(int at, DateSign lead, out DatePoint point, out int next)
    {
        (point, next) = (default, at);
        var end = _tokens[at].Start;
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var count = 0;
        var mark = '\0';
        while (count < 3)
        {
            var start = end;
            while (end < _text.Length && char.IsAsciiDigit(_text[end]) && end - start < 5)
                parts[count] = parts[count] * 10 + (_text[end++] - '0');
            lengths[count] = end - start;
            if (lengths[count] is 0 or > 4)
                return false;
            count++;
            if (count == 3 || end + 1 >= _text.Length || _text[end] is not ('/' or '.' or '-') || !char.IsAsciiDigit(_text[end + 1])
                || (mark != '\0' && mark != _text[end]))
                break;
            mark = _text[end++];
        }

        if (count == 1 || (end < _text.Length && char.IsLetterOrDigit(_text[end])))
            return false;
        next = TokenFrom(at, end);
        if (next < 0)
            return false;
        if (count == 2)
        {
            point = new(DatePointKind.Calendar) { Day = parts[0], Month = parts[1] };
            return mark == '/' && lengths[1] == 2 && lengths[0] <= 2 && IsDayLead(at, lead) && Exists(point);
        }

        point = lengths[0] == 4 ? Ymd(parts[0], parts[1], parts[2]) : Ymd(FullYear(parts[2], lengths[2]), parts[1], parts[0]);
        if (!Exists(point) && lengths[0] != 4)
            point = Ymd(FullYear(parts[2], lengths[2]), parts[0], parts[1]);
        return lengths[1] <= 2 && Exists(point);
    }

    private static DatePoint Ymd(int year, int month, int day) => new(DatePointKind.Calendar) { Year = year, Month = month, Day = day };

    private static int FullYear(int year, int digits) => digits == 2 ? (year < 60 ? 2000 : 1900) + year : digits == 4 ? year : 0;

    /// <summary>The token that starts at or after an offset; -1 when a token lies across it.</summary>
    private int TokenFrom(int at, int offset)
    {
        while (at < _tokens.Length && _tokens[at].Start < offset)
        {
            if (_tokens[at].End > offset)
                return -1;
            at++;
        }

        return at;
    }

    private bool IsDayLead(int at, DateSign lead) =>
        lead is DateSign.On or DateSign.The or DateSign.FromThe or DateSign.To || at == 0 || _tokens[at - 1].Kind == TokenKind.Break
        || (_tokens[at - 1].Kind == TokenKind.Punctuation && (at == 1 || _tokens[at - 2].Kind == TokenKind.Break));

    private static bool Exists(DatePoint point) =>
        point.Month is >= 1 and <= 12 && point.Day >= 1
        && point.Day <= DateTime.DaysInMonth(point.Year is >= FirstYear and <= LastYear ? point.Year : 2000, point.Month)
        && point.Year is 0 or (>= FirstYear and <= LastYear);

    /// <summary>12 May 2024, 1er mars, 7th of February; also a day that does not exist, so that its month is not read alone.</summary>
    private bool ReadDayMonth(int at, out DatePoint point, out int next)
    {
        (point, next) = (default, at);
        var day = DayNumber(at, out var after);
        if (day == 0)
            return false;
        after = Skip(after, DateSign.Of);
        var month = At(after).Month;
        if (month == 0)
            return false;
        next = AfterAbbreviation(after, at);
        point = new(DatePointKind.Calendar) { Day = day, Month = month };
        var year = YearAfter(next, out var afterYear);
        if (year == 0)
            year = Year(Skip(next, DateSign.Of, DateSign.In), out afterYear);
        if (year > 0)
            (point, next) = (point with { Year = year }, afterYear);
        return true;
    }

    /// <summary>February 7, 2025; Feb. 7; March 2024; March.</summary>
    private bool ReadMonth(int at, DateSign lead, out DatePoint point, out int next)
    {
        (point, next) = (default, at);
        var mark = At(at);
        if (mark.Month == 0)
            return false;
        next = AfterAbbreviation(at, at);
        point = new(DatePointKind.Calendar) { Month = mark.Month };
        var day = DayNumber(next, out var afterDay);
        if (day > 0 && !At(afterDay).Is(DateSign.Hour))
        {
            var withDay = point with { Day = day };
            var year = YearAfter(afterDay, out var afterYear);
            // "In May 23 people died" counts people; "in May 23, 2024" does not occur.
            if (Exists(withDay) && (year > 0 || lead != DateSign.In || IsLoose(afterDay)) && (year > 0 || !CountsPeople(afterDay)))
            {
                (point, next) = year > 0 ? (withDay with { Year = year }, afterYear) : (withDay, afterDay);
                return Exists(point);
            }
        }

        var yearAlone = YearAfter(next, out var afterYearAlone);
        if (yearAlone == 0)
            yearAlone = YearAfter(Skip(next, DateSign.Of, DateSign.In), out afterYearAlone);
        if (yearAlone > 0)
        {
            (point, next) = (point with { Year = yearAlone }, afterYearAlone);
            return true;
        }

        if (!mark.MonthBeside && At(next).Word.Sign is DateSign.Last or DateSign.Next)
        {
            (point, next) = (point with { Bend = At(next).Word.Sign }, next + At(next).Count);
            return true;
        }

        return OpensMonths(next) || (!mark.MonthBeside && lead is not (DateSign.None or DateSign.The or DateSign.On));
    }

    /// <summary>Steps over the full stop of "Feb." unless it ends the sentence.</summary>
    private int AfterAbbreviation(int month, int first)
    {
        var next = month + 1;
        var shortForm = _tokens[month].Length <= 5 && IsMark(next, '.') && _tokens[next].Glue == TokenGlue.None;
        return shortForm && next + 1 < _tokens.Length && (_tokens[next + 1].Kind == TokenKind.Number
            || (first < month && _tokens[next + 1].Kind == TokenKind.Word && !_tokens[next + 1].IsCapitalised)) ? next + 1 : next;
    }

    /// <summary>The day of the month at a token, with "th" or "er" taken in; 0 when there is none.</summary>
    private int DayNumber(int at, out int next)
    {
        next = at + 1;
        if (At(at).Is(DateSign.Nth))
        {
            next = at + At(at).Count;
            return At(at).Word.Number;
        }

        if (at >= _tokens.Length || _tokens[at] is not { Kind: TokenKind.Number, Length: <= 2, Number: >= 1 and <= 31 } token)
            return 0;
        if (next < _tokens.Length && _tokens[next].Glue == TokenGlue.None)
        {
            if (At(next).Is(DateSign.Ordinal))
                next++;
            else if (_tokens[next].Kind == TokenKind.Word || IsTime(next) || IsMark(next, '/') || IsMark(next, '%'))
                return 0;
        }

        return (int)token.Number;
    }

    /// <summary>"6:30" is a time; "May 13: gunmen ..." is a day.</summary>
    private bool IsTime(int mark) => IsMark(mark, ':') && mark + 1 < _tokens.Length && _tokens[mark + 1] is { Kind: TokenKind.Number, Glue: TokenGlue.None };

    /// <summary>"12/13 September": two days that follow each other.</summary>
    private bool ReadDayPair(int at, out DatePoint first, out DatePoint last, out int next)
    {
        (first, last, next) = (default, default, at);
        if (!IsDay(at) || !IsMark(at + 1, '/') || !IsDay(at + 2) || !ReadDayMonth(at + 2, out last, out next))
            return false;
        first = last with { Day = (int)_tokens[at].Number };
        return last.Day == first.Day + 1;
    }

    private bool IsDay(int at) => at < _tokens.Length && _tokens[at] is { Kind: TokenKind.Number, Length: <= 2, Number: >= 1 and <= 31 };

    private int YearAfter(int at, out int next)
    {
        if (IsMark(at, ','))
            at++;
        return Year(at, out next);
    }

    private int Year(int at, out int next)
    {
        next = at + 1;
        return IsYear(at) ? (int)_tokens[at].Number : 0;
    }

    private bool IsYear(int at) =>
        at < _tokens.Length && _tokens[at] is { Kind: TokenKind.Number, Length: 4, Number: >= FirstYear and < LastYear } token
        && token.Number == Math.Floor(token.Number)
        && (at + 1 >= _tokens.Length || !(_tokens[at + 1] is { Kind: TokenKind.Word, Glue: TokenGlue.None or TokenGlue.Hyphen } or { Kind: TokenKind.Number, Glue: TokenGlue.Hyphen, Length: not 4 }));

    private bool ReadYearAlone(int at, DateSign lead, out DatePoint point, out int next)
    {
        point = new(DatePointKind.Calendar) { Year = Year(at, out next) };
        return point.Year > 0 && (lead is not (DateSign.None or DateSign.On or DateSign.And) || OpensYears(next)) && !CountsPeople(next)
            && (lead is DateSign.Since or DateSign.PartMonth || point.Year % 1000 != 0 || IsLoose(next));
    }

    /// <summary>"June-August 1992", "mars à juin 2024".</summary>
    private bool OpensMonths(int at)
    {
        var end = At(at).Is(DateSign.To) ? at + At(at).Count : at < _tokens.Length && _tokens[at].Glue == TokenGlue.Hyphen ? at : -1;
        return end >= 0 && At(end).Month > 0 && IsYear(end + 1);
    }

    /// <summary>"2014-2018", "2014 to 2018".</summary>
    private bool OpensYears(int at) =>
        IsYear(at) ? _tokens[at].Glue == TokenGlue.Hyphen && !(at + 1 < _tokens.Length && _tokens[at + 1].Glue == TokenGlue.Hyphen) : At(at).Is(DateSign.To) && IsYear(at + At(at).Count) && !CountsPeople(at + At(at).Count + 1);

    /// <summary>The day in "le 14", "on the 7th", "du 3 au 9".</summary>
    private bool ReadBareDay(int at, out DatePoint point, out int next)
    {
        point = new(DatePointKind.Calendar) { Day = DayNumber(at, out next) };
        return point.Day > 0 && !At(next).Is(DateSign.Hour) && !At(next).Is(DateSign.Ordinal);
    }
}
