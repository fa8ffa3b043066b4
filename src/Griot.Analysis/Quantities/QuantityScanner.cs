using System.Globalization;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Quantities;

/// <summary>Reads one quantity at a token.</summary>
internal readonly ref struct QuantityScanner
{
    private const int FirstYear = 1950;
    private const int LastYear = 2060;

    private readonly ReadOnlySpan<Token> _tokens;
    private readonly TermIndex _terms;
    private readonly NumberReader _numbers;

    public QuantityScanner(AnnotatedReport report)
    {
        _tokens = report.All<Token>().AsSpan();
        _terms = report.Terms;
        _numbers = new(_tokens, _terms, report.Text);
    }

    /// <summary>The quantity that starts at a token; else where to go on.</summary>
    /// <param name="end">Where a date begins that the quantity must not run into.</param>
    public bool Read(int at, int end, out Quantity quantity, out int next)
    {
        (quantity, next) = (null!, at + 1);
        // Whatever a quantity begins with is digits or a term of one of these classes.
        if (_tokens[at].Kind != TokenKind.Number && !_terms.Has(at, TermClass.NumberWords) && !_terms.Has(at, TermClass.VagueCounts)
            && !_terms.Has(at, TermClass.CountModifiers))
            return false;
        if (_numbers.IsNoNumber(at, out var after))
        {
            next = after;
            return false;
        }

        var start = Modifiers(at, out var bend, out var opening);
        if (ReadVague(start, bend, at, out quantity) || ReadNumber(start, bend, opening, at, out quantity, out next)
            || (start > at && (ReadVague(at, CountModifier.None, at, out quantity))))
        {
            next = Math.Min(quantity.Next, end);
            return quantity.Next <= end;
        }

        if (_numbers.IsArticle(at) && IsFree(at, at + 1))
        {
            next = at + 1;
            quantity = new(at, at + 1, CountRange.Exactly(1), 1, QuantityKind.Article);
            return true;
        }

        return false;
    }

    /// <summary>The modifiers before a number: how they bend it, and whether they open a range.</summary>
    private int Modifiers(int at, out CountModifier bend, out CountModifier opening)
    {
        (bend, opening) = (CountModifier.None, CountModifier.None);
        for (var steps = 0; steps < 4; steps++)
        {
            var modifier = ModifierAt(at, out var next);
            switch (modifier)
            {
                case CountModifier.AtLeast or CountModifier.MoreThan or CountModifier.UpTo or CountModifier.LessThan:
                    bend = modifier;
                    break;
                case CountModifier.Between or CountModifier.From or CountModifier.Rise:
                    opening = modifier;
                    break;
                // The article of "un million" belongs to the number.
                case CountModifier.Filler when !_terms.Has(next, TermClass.VagueCounts) && _numbers.Read(at, out _):
                    return at;
                case CountModifier.About or CountModifier.Filler:
                    break;
                default:
                    return at;
            }

            at = next;
        }

        return at;
    }

    private CountModifier ModifierAt(int at, out int next)
    {
        next = at + 1;
        if (!_terms.TryFind(at, TermClass.CountModifiers, out var hit))
            return CountModifier.None;
        next = hit.Next;
        return CountModifiers.Of(hit.Term);
    }

    /// <summary>"dozens", "une vingtaine", "several", and "some" where no number follows.</summary>
    private bool ReadVague(int at, CountModifier bend, int first, out Quantity quantity)
    {
        quantity = null!;
        if (!_terms.TryFind(at, TermClass.VagueCounts, out var hit) || !IsFree(at, hit.Next))
            return false;
        var value = hit.Term.Value.AsSpan();
        var open = value.EndsWith("+");
        if (!long.TryParse(open ? value[..^1] : value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return false;
        var next = hit.Next;
        // "une dizaine de milliers": the vague word is multiplied.
        var of = ModifierAt(next, out var afterOf) == CountModifier.From ? afterOf : next;
        if (_numbers.Multiplier(of) is > 0 and var factor && count <= long.MaxValue / factor / 1000)
            (count, next) = (count * factor, of + 1);
        if (ModifierAt(next, out var afterMore) == CountModifier.OrMore)
            (bend, next) = (CountModifier.AtLeast, afterMore);
        quantity = new(first, next, open && bend is not CountModifier.UpTo ? CountRange.AtLeast(count) : Bent(count, bend), count, QuantityKind.Vague);
        return true;
    }

    private bool ReadNumber(int at, CountModifier bend, CountModifier opening, int first, out Quantity quantity, out int next)
    {
        (quantity, next) = (null!, at + 1);
        if (at >= _tokens.Length || !_numbers.Read(at, out var number))
        {
            next = first + 1;
            return false;
        }

        next = number.Next;
        if (opening != CountModifier.Rise && ReadSecond(number, opening, out var second) && second.Value > Scaled(number, second).Value)
        {
            number = Scaled(number, second);
            next = second.Next;
            if (!IsCount(at, second, first))
                return false;
            quantity = new(first, second.Next, RangeOf(number.Value, second.Value), number.Value, QuantityKind.Number);
            return true;
        }

        if (!IsCount(at, number, first))
            return false;
        var after = AfterNumber(number, ref bend);
        quantity = new(opening == CountModifier.None ? first : at, after, Bent(number.Value, bend), number.Value, QuantityKind.Number);
        next = after;
        return true;
    }

    /// <summary>"15 to 20", "trois ou quatre", "between 15 and 20", "15-20".</summary>
    private bool ReadSecond(ReadNumber first, CountModifier opening, out ReadNumber second)
    {
        second = default;
        if (first.Next >= _tokens.Length)
            return false;
        var modifier = ModifierAt(first.Next, out var start);
        if (modifier == CountModifier.None && _tokens[first.Next] is { Kind: TokenKind.Number, Glue: TokenGlue.Hyphen })
            start = first.Next;
        else if (!(modifier is CountModifier.To or CountModifier.Or || (modifier == CountModifier.And && opening == CountModifier.Between)))
            return false;
        return start < _tokens.Length && _tokens[start].Kind != TokenKind.Punctuation && _numbers.Read(start, out second);
    }

    /// <summary>In "2 to 3 million" the million belongs to both.</summary>
    private static ReadNumber Scaled(ReadNumber first, ReadNumber second) =>
        first.Scale == 1 && second.Scale >= 1000 && first.Value < second.Value / second.Scale ? first with { Value = first.Value * second.Scale } : first;

    /// <summary>"(22)" after "vingt-deux", and "or more".</summary>
    private int AfterNumber(ReadNumber number, ref CountModifier bend)
    {
        var next = number.Next;
        if (!number.Digits && IsMark(next, '(') && next + 2 < _tokens.Length && _tokens[next + 1].Kind == TokenKind.Number
            && _tokens[next + 1].Number == (double)number.Value && IsMark(next + 2, ')'))
            next += 3;
        // "40+ dead"
        if (number.Digits && IsMark(next, '+') && _tokens[next].Glue == TokenGlue.None)
        {
            bend = CountModifier.AtLeast;
            return next + 1;
        }

        var modifier = ModifierAt(next, out var after);
        if (modifier == CountModifier.OrMore || (modifier == CountModifier.AtLeast && !_numbers.Read(after, out _)))
            (bend, next) = (CountModifier.AtLeast, after);
        else if (modifier == CountModifier.AboutAfter)
            next = after;
        return next;
    }

    private static CountRange RangeOf(decimal low, decimal high) =>
        low == Math.Floor(low) && high == Math.Floor(high) ? CountRange.Between((long)low, (long)high) : CountRange.Unstated;

    private static CountRange Bent(decimal value, CountModifier bend)
    {
        if (value != Math.Floor(value))
            return CountRange.Unstated;
        var count = (long)value;
        return bend switch
        {
            CountModifier.AtLeast or CountModifier.MoreThan => CountRange.AtLeast(count),
            CountModifier.UpTo => CountRange.UpTo(count),
            CountModifier.LessThan => CountRange.UpTo(Math.Max(0, count - 1)),
            _ => CountRange.Exactly(count),
        };
    }

    /// <summary>Whether a number counts things, and is no age, year, time of day, name, score or telephone number.</summary>
    private bool IsCount(int at, ReadNumber last, int first)
    {
        if (!IsFree(at, last.Next) || ModifierAt(last.Next, out _) == CountModifier.AgeAfter || (first > 0 && IsAge(first)))
            return false;
        if (!_numbers.StartsWithDigits(at))
            return true;
        if (IsNumbered(first) || IsListNumber(at) || IsHour(last.Next))
            return false;
        return last.Next != at + 1 || !IsYear(at, first);
    }

    /// <summary>Whether nothing is written onto the words: not "AK-47", "12-year-old", "18h30", "3-1", "1/3", "4:30".</summary>
    private bool IsFree(int first, int next)
    {
        if (first > 0 && _tokens[first].Glue is TokenGlue.Hyphen)
            return false;
        if (first > 0 && _tokens[first].Glue == TokenGlue.None
            && (_tokens[first - 1].Kind is TokenKind.Word or TokenKind.Number || IsMark(first - 1, '/') || IsMark(first - 1, ':') || IsMark(first - 1, '+') || IsMark(first - 1, '#')
                || (_tokens[first - 1].Kind == TokenKind.Punctuation && first > 1 && _tokens[first - 1].Glue == TokenGlue.None && (IsMark(first - 1, '.') || IsMark(first - 1, ',')) && _tokens[first - 2].Kind == TokenKind.Number)))
            return false;
        if (next >= _tokens.Length)
            return _tokens[first].Kind != TokenKind.Number || !IsTelephone(first, next);
        var after = _tokens[next];
        // "thirty-odd people"
        if (after.Glue == TokenGlue.Hyphen)
            return ModifierAt(next, out _) == CountModifier.AboutAfter;
        if (_tokens[first].Kind == TokenKind.Number && IsTelephone(first, next))
            return false;
        if (after.Glue != TokenGlue.None)
            return true;
        return after.Kind is not (TokenKind.Word or TokenKind.Number) && !IsMark(next, '/') && !(IsMark(next, ':') && next + 1 < _tokens.Length && _tokens[next + 1] is { Kind: TokenKind.Number, Glue: TokenGlue.None });
    }

    /// <summary>Three numbers in a row are a telephone number.</summary>
    private bool IsTelephone(int first, int next)
    {
        var (from, to) = (first, next);
        while (from > 0 && first - from < 2 && _tokens[from - 1].Kind == TokenKind.Number)
            from--;
        while (to < _tokens.Length && to - next < 2 && _tokens[to].Kind == TokenKind.Number)
            to++;
        return first - from + (to - next) >= 2;
    }

    private bool IsMark(int at, char mark) =>
        at >= 0 && at < _tokens.Length && _tokens[at].Kind == TokenKind.Punctuation && (char)_tokens[at].Number == mark;

    private bool IsAge(int first)
    {
        for (var back = 1; back <= 4 && first - back >= 0; back++)
        {
            if (ModifierAt(first - back, out var next) == CountModifier.AgeBefore && next == first)
                return true;
        }

        return false;
    }

    private bool IsNumbered(int first)
    {
        var before = IsMark(first - 1, '.') ? first - 2 : first - 1;
        for (var start = before; start >= 0 && start >= before - 2; start--)
        {
            if (ModifierAt(start, out var next) == CountModifier.Label && (next == first || next == before + 1))
                return true;
        }

        return false;
    }

    /// <summary>"1." or "2)" at the start of a line.</summary>
    private bool IsListNumber(int at) =>
        (at == 0 || _tokens[at - 1].Kind == TokenKind.Break) && (IsMark(at + 1, '.') || IsMark(at + 1, ')'))
        && _tokens[at + 1].Glue == TokenGlue.None && at + 2 < _tokens.Length && _tokens[at + 2].Kind != TokenKind.Break;

    private bool IsHour(int next) =>
        _terms.TryFind(next, TermClass.DateWords, out var hit) && Dates.DateWord.Of(hit.Term).Sign == Dates.DateSign.Hour;

    /// <summary>Four digits without a thousands mark are a year, unless they are bent or count people.</summary>
    private bool IsYear(int at, int first) =>
        first == at && _tokens[at] is { Length: 4, Number: >= FirstYear and <= LastYear } token && token.Number == Math.Floor(token.Number)
        && token.Number != 2000 && !_terms.Has(at + 1, TermClass.Persons) && !_terms.Has(at + 1, TermClass.Units);
}
