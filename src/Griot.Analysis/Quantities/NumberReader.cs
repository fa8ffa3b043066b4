using System.Globalization;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;

namespace Griot.Analysis.Quantities;

/// <summary>A number read from digits or words.</summary>
/// <param name="Scale">The last multiplier: 1,000,000 in "3 million". In "2 to 3 million" it belongs to both ends.</param>
/// <param name="Digits">Whether it starts with digits.</param>
internal readonly record struct ReadNumber(decimal Value, int Next, decimal Scale, bool Digits);

/// <summary>Reads one number at a token: "1.2 million", "deux cent vingt et un", "a hundred and twenty".</summary>
internal readonly ref struct NumberReader(ReadOnlySpan<Token> tokens, TermIndex terms, string text)
{
    /// <summary>Beyond this a number is noise; also the largest that <see cref="Token.Number"/> holds exactly.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>More words than the longest number has; a run of number words beyond it is several numbers.</summary>
    private const int LongestNumber = 24;

    private readonly ReadOnlySpan<Token> _tokens = tokens;

    private enum Word
    {
        None,
        Value,
        Multiplier,
        BoundMultiplier,
        GluedMultiplier,
        MoneyMultiplier,
        And,
        Article,
        Not,
    }

    public bool IsArticle(int at) => Look(at, out _, out _) == Word.Article;

    /// <summary>Whether words start here that look like a number and are none ("no one"); they end before <paramref name="next"/>.</summary>
    public bool IsNoNumber(int at, out int next) => Look(at, out _, out next) == Word.Not;

    public bool StartsWithDigits(int at) => _tokens[at].Kind == TokenKind.Number;

    /// <summary>The factor of a multiplier word at a token ("milliers"), or 0.</summary>
    public long Multiplier(int at) =>
        Look(at, out var factor, out _) is Word.Multiplier or Word.BoundMultiplier && factor >= 1000 ? (long)factor : 0;

    public bool Read(int at, out ReadNumber number)
    {
        number = default;
        if (at >= _tokens.Length)
            return false;
        return _tokens[at].Kind == TokenKind.Number ? ReadDigits(at, out number) : ReadWords(at, out number);
    }

    private bool ReadDigits(int at, out ReadNumber number)
    {
        number = default;
        if (!(_tokens[at].Number <= (double)Largest))
            return false;
        var (value, scale, next) = ((decimal)_tokens[at].Number, 1m, at + 1);
        while (Look(next, out var factor, out var after) is Word.Multiplier or Word.BoundMultiplier or Word.GluedMultiplier or Word.MoneyMultiplier)
        {
            if (!Multiplies(at, next) || value * factor > Largest)
                break;
            (value, scale, next) = (value * factor, scale * factor, after);
        }

        number = new(value, next, scale, true);
        return true;
    }

    /// <summary>"k" must be written onto the digits, and "m" stands for millions of money only.</summary>
    private bool Multiplies(int first, int at) => Look(at, out _, out _) switch
    {
        Word.GluedMultiplier => _tokens[at].Glue == TokenGlue.None,
        Word.MoneyMultiplier => first > 0
            && CharUnicodeInfo.GetUnicodeCategory(text[_tokens[first - 1].Start]) == UnicodeCategory.CurrencySymbol,
        _ => true,
    };

    private bool ReadWords(int at, out ReadNumber number)
    {
        number = default;
        var (total, current, scale, next) = (0m, 0m, 1m, at);
        // Hundreds and thousands leave room for what follows: "deux cent" + "vingt".
        var (any, open) = (false, true);
        for (var words = 0; words < LongestNumber; words++)
        {
            var kind = Look(next, out var value, out var after);
            if (any && kind == Word.And && Look(after, out value, out var afterNext) == Word.Value && JoinsWithAnd(current, value, open, total))
                (kind, after) = (Word.Value, afterNext);
            else if (any && kind == Word.And && current % 10 == 0 && current >= 20 && Look(after, out _, out afterNext) == Word.Article)
                (kind, value, after) = (Word.Value, 1, afterNext);
            if (!any && kind == Word.Article && Look(after, out _, out _) is Word.Multiplier or Word.BoundMultiplier)
                (kind, value) = (Word.Value, 1);

            if (kind == Word.Value && Adds(current, value, open, any))
            {
                (current, any, open, next) = (current + value, true, false, after);
            }
            else if (kind == Word.Multiplier || (kind == Word.BoundMultiplier && any))
            {
                var base_ = current == 0 ? 1 : current;
                if (base_ * value + total > Largest)
                    break;
                (current, total) = value == 100 && base_ < 100 ? (base_ * 100, total) : (0, Multiplied(total, base_, value));
                (scale, any, open, next) = (value, true, true, after);
            }
            else
            {
                break;
            }
        }

        number = new(total + current, next, scale, false);
        return any;
    }

    private static decimal Multiplied(decimal total, decimal current, decimal factor) =>
        total > 0 && total < factor ? (total + current) * factor : total + current * factor;

    private static bool Adds(decimal current, decimal value, bool open, bool any)
    {
        if (!any)
            return true;
        if (open)
            return value < 100 && current % 100 == 0;
        var tens = current % 100;
        return (tens >= 20 && tens % 10 == 0 && value is > 0 and < 10) || (tens is 60 or 80 && value is >= 10 and < 20);
    }

    private static bool JoinsWithAnd(decimal current, decimal value, bool open, decimal total) =>
        open ? value < 100 && (current >= 100 || (current == 0 && total >= 1000)) : value is 1 or 11 && Adds(current, value, open, true);

    private Word Look(int at, out decimal value, out int next)
    {
        (value, next) = (0, at + 1);
        if (!terms.TryFind(at, TermClass.NumberWords, out var hit))
            return Word.None;
        next = hit.Next;
        ReadOnlySpan<char> meaning = hit.Term.Value;
        return meaning switch
        {
            "and" => Word.And,
            "article" => Word.Article,
            "not" => Word.Not,
            ['x', .. var factor] => Parse(factor, Word.Multiplier, out value),
            ['*', .. var factor] => Parse(factor, Word.BoundMultiplier, out value),
            ['g', 'l', 'u', 'e', 'd', ' ', .. var factor] => Parse(factor, Word.GluedMultiplier, out value),
            ['m', 'o', 'n', 'e', 'y', ' ', .. var factor] => Parse(factor, Word.MoneyMultiplier, out value),
            _ => Parse(meaning, Word.Value, out value),
        };
    }

    private static Word Parse(ReadOnlySpan<char> digits, Word kind, out decimal value) =>
        decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) ? kind : Word.None;
}
