using Griot.Analysis.Text;

namespace Griot.Analysis.Dates;

internal readonly ref partial struct DateScanner
{
    /// <summary>"since 2020", "depuis le début de l'année", "depuis trois mois".</summary>
    private bool ReadSince(int at, out DateExpression expression)
    {
        expression = default;
        if (!At(at).Is(DateSign.Since))
            return false;
        var start = Skip(Skip(at + At(at).Count, DateSign.The, DateSign.Past), DateSign.In);
        if (ReadCounted(start, out var point, out var next) && !At(next).Is(DateSign.Ago))
        {
            expression = new(at, next, DateForm.Past, point);
            return true;
        }

        if (!ReadPoint(start, DateSign.Since, true, out point, out next) || (point.IsBareDay && !IsLoose(next)))
            return false;
        expression = new(at, next, DateForm.Since, point);
        return true;
    }

    /// <summary>"over the past three months", "ces trois derniers mois", "in the 12 months to June".</summary>
    private bool ReadPast(int at, out DateExpression expression)
    {
        expression = default;
        var mark = At(at);
        if (mark.Is(DateSign.Past))
        {
            var start = at + mark.Count;
            var next = start;
            DatePoint point;
            if (At(start).Is(DateSign.Unit))
                (point, next) = (new(DatePointKind.Ago, 1) { Unit = (DateUnit)At(start).Word.Number }, start + At(start).Count);
            else if (!ReadCounted(start, out point, out next))
                return false;
            if (At(next).Is(DateSign.Last))
                (point, next) = (point with { Bend = DateSign.Last }, next + At(next).Count);
            if (mark.Word.Number == 1 && point.Bend != DateSign.Last)
                return false;
            expression = new(at, next, DateForm.Past, point);
            return true;
        }

        if (!mark.Is(DateSign.In) && !mark.Is(DateSign.The) && !mark.Is(DateSign.FromThe))
            return false;
        if (!ReadCounted(Skip(at + mark.Count, DateSign.The), out var stretch, out var to))
            return false;
        if (At(to).Is(DateSign.To) && ReadPoint(Skip(to + At(to).Count, DateSign.The), DateSign.To, false, out var end, out var after)
            && end.Kind == DatePointKind.Calendar)
        {
            expression = new(at, after, DateForm.Past, stretch, end);
            return true;
        }

        // "en un mois": a stretch up to now.
        expression = new(at, to, DateForm.Past, stretch);
        return mark is { Word: { Sign: DateSign.In, Number: 1 } } && stretch.Unit >= DateUnit.Month && At(to).Word.Sign is DateSign.None or DateSign.In or DateSign.On;
    }

    private bool ReadRangeOrPoint(int at, out DateExpression expression)
    {
        expression = default;
        var start = Lead(at, out var lead, out var night);
        if (ReadDayPair(start, out var one, out var two, out var afterPair))
        {
            expression = new(at, afterPair, DateForm.Night, one, two);
            return true;
        }

        if (start < _tokens.Length && _tokens[start] is { Kind: TokenKind.Number, Glue: TokenGlue.Hyphen })
            return false; // The middle of a longer number.
        if (!ReadPoint(start, lead, true, out var first, out var next))
        {
            expression = new(at, at + At(at).Count, DateForm.Night, new(DatePointKind.Day, -1), new(DatePointKind.Day));
            return At(at) is { Word: { Sign: DateSign.Night, Number: 1 } };
        }

        if (ReadEnd(next, lead, first, out var last, out var after) && Join(ref first, ref last, lead != DateSign.Between && At(next).Is(DateSign.And))
            && (!first.IsBareDay || (lead == DateSign.FromThe && IsLoose(after))))
        {
            // "11-12 March" is the night between; "11 and 12 March" are two days.
            var isNight = night || first.Night || (_tokens[next].Glue == TokenGlue.Hyphen && first.Day > 0);
            expression = new(at, after, isNight ? DateForm.Night : DateForm.Range, first, last);
            return true;
        }

        if (first.IsBareDay && last.Kind != DatePointKind.None && last.IsDayAndMonth)
            first = first with { Month = last.Month, Year = last.Year }; // "on 3 and 14 May": two days.
        else if (first.IsBareDay && !(first.Weekday > 0 || IsDatedByLead(start, lead, next)))
            return false;
        expression = new(at, next, DateForm.Point, first);
        return true;
    }

    /// <summary>The words before a date: prepositions, articles, "the night of", "between".</summary>
    private int Lead(int at, out DateSign lead, out bool night)
    {
        (lead, night) = (DateSign.None, false);
        for (var steps = 0; steps < 5; steps++)
        {
            var mark = At(at);
            switch (mark.Word.Sign)
            {
                case DateSign.Night:
                    night = true;
                    break;
                case DateSign.Part:
                    break;
                case DateSign.On or DateSign.The or DateSign.FromThe or DateSign.In or DateSign.Of or DateSign.From or DateSign.Between:
                    if (lead != DateSign.Between && !(lead is DateSign.In or DateSign.On && mark.Is(DateSign.The)))
                        lead = mark.Word.Sign;
                    break;
                case DateSign.WeekOf when mark.Word.Number == 0 && OpensRun(at + mark.Count):
                    lead = DateSign.FromThe; // "la semaine du 21 au 27"
                    break;
                case DateSign.To when steps == 0 && mark.Word.Number == 1:
                case DateSign.And when steps == 0:
                    lead = mark.Word.Sign;
                    break;
                default:
                    return at;
            }

            at += mark.Count;
        }

        return at;
    }

    private bool OpensRun(int at)
    {
        at = Skip(at, DateSign.The);
        return DayNumber(at, out var next) > 0 && (At(next).Is(DateSign.To) || (next < _tokens.Length && _tokens[next].Glue == TokenGlue.Hyphen) || IsMark(next, '-'));
    }

    /// <summary>The second end of a range, after "to", "and" or a dash.</summary>
    private bool ReadEnd(int at, DateSign lead, DatePoint first, out DatePoint last, out int next)
    {
        (last, next) = (default, at);
        var mark = At(at);
        int start;
        if (mark.Is(DateSign.To))
            start = at + mark.Count;
        else if (mark.Is(DateSign.And) && (lead == DateSign.Between || first.Kind is DatePointKind.Weekday or DatePointKind.Day || first.Day > 0))
            start = at + mark.Count;
        else if (IsMark(at, '-') && first.Weekday == 0)
            start = at + 1;
        else if (at < _tokens.Length && _tokens[at].Glue == TokenGlue.Hyphen)
            start = at;
        else
            return false;
        start = Skip(Skip(Skip(start, DateSign.The, DateSign.FromThe), DateSign.On, DateSign.In), DateSign.The);
        start = Skip(start, DateSign.Part, DateSign.Night) is var afterPart && afterPart > start ? Skip(afterPart, DateSign.Of, DateSign.FromThe) : start;
        return ReadPoint(start, DateSign.To, true, out last, out next)
            && (!last.IsBareDay || IsLoose(next) || first.IsBareDay);
    }

    /// <summary>Lends the parts that one end lacks to it; false when the two do not make a range.</summary>
    /// <param name="neighbours">The ends are joined by a bare "and", which makes a range only of days that follow each other.</param>
    private static bool Join(ref DatePoint first, ref DatePoint last, bool neighbours)
    {
        // "mardi et mercredi 8 mai"
        if (first.Kind == DatePointKind.Weekday && last is { IsDayAndMonth: true, Weekday: > 0 })
            return last.Weekday == first.Weekday % 7 + 1 || (!neighbours && last.Weekday != first.Weekday);
        if (first.Kind != DatePointKind.Calendar || last.Kind != DatePointKind.Calendar)
            return first.Kind is DatePointKind.Weekday or DatePointKind.Day or DatePointKind.Calendar && !first.IsBareDay
                && (first.Kind != DatePointKind.Calendar || last.Kind == DatePointKind.Day) && last.Kind is DatePointKind.Weekday or DatePointKind.Day
                && (!neighbours || first.Weekday == 0 || last.Weekday == first.Weekday % 7 + 1);
        if (first.IsBareDay && last.IsDayAndMonth)
        {
            first = first with { Month = last.Month, Year = last.Year };
            if (first.Day > 26 && last.Day < 5)
                first = first with { Month = last.Month == 1 ? 12 : last.Month - 1, Year = last.Month == 1 && last.Year > 0 ? last.Year - 1 : last.Year };
        }
        else if (last.IsBareDay && first.Day > 0)
        {
            last = last with { Month = first.Month, Year = first.Year };
        }
        else if (first.Year == 0 && last.Year > 0 && first.Month > 0)
        {
            first = first with { Year = (first.Month, first.Day).CompareTo((last.Month, last.Day)) < 0 ? last.Year : last.Year - 1 };
        }

        if ((first.Month > 0) != (last.Month > 0) || (first.Day > 0) != (last.Day > 0) || (first.Day > 0 && first.Month > 0 && !(Exists(first) && Exists(last))))
            return false;
        if (neighbours && first.Day > 0 && !(last.Day == first.Day + 1 || (last.Day == 1 && first.Day >= 28)))
            return false;
        // Without years a range may run over New Year: "du 28 décembre au 3 janvier".
        return (first.Year == 0 && first.Month != last.Month)
            || (first.Year, first.Month, first.Day).CompareTo((last.Year, last.Month, last.Day)) < 0;
    }

    /// <summary>Whether the words before a bare number make it a day: "le 14", "on the 7th", "la nuit du 6".</summary>
    private bool IsDatedByLead(int at, DateSign lead, int next)
    {
        var ordinal = next > at + 1;
        var ordinalNeeded = At(at - 1) is { Word: { Sign: DateSign.The, Number: 1 } };
        return IsLoose(next) && (ordinalNeeded ? ordinal && lead == DateSign.On : lead is DateSign.The or DateSign.FromThe or DateSign.To);
    }
}
