using System.Collections.Immutable;
using System.Globalization;

namespace Griot.Analysis.Text;

/// <summary>Cuts a text into tokens in one pass, without a string per token.</summary>
public sealed class Tokenizer(WordTable words)
{
    private readonly WordTable _words = words;

    public ImmutableArray<Token> Tokenize(string text) => Tokenize(text, learn: false);

    /// <summary>Tokens of a term of a lexicon; its words become known.</summary>
    internal ImmutableArray<Token> Learn(string term) => Tokenize(term, learn: true);

    private ImmutableArray<Token> Tokenize(string text, bool learn)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 4);
        Span<char> buffer = stackalloc char[Folding.LongestWord];
        var glue = TokenGlue.None;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                var end = NumberEnd(text, at, out var value);
                tokens.Add(new(at, end, NumberWord(text.AsSpan(at, end - at), learn), value, TokenKind.Number, TokenShape.Lower, glue));
                (at, glue) = (end, TokenGlue.None);
            }
            else if (IsWordChar(c, text, at))
            {
                var end = WordEnd(text, at);
                var word = text.AsSpan(at, end - at);
                var length = Folding.Fold(word, buffer);
                var number = length == 0 ? 0 : learn ? _words.Add(buffer[..length]) : _words.Find(buffer[..length]);
                tokens.Add(new(at, end, number, 0, TokenKind.Word, ShapeOf(word), glue));
                (at, glue) = (end, TokenGlue.None);
            }
            else if (c is '\n' or '\r')
            {
                var end = BreakEnd(text, at, out var lines);
                tokens.Add(new(at, end, 0, lines, TokenKind.Break, TokenShape.Lower, TokenGlue.Space));
                (at, glue) = (end, TokenGlue.Space);
            }
            else if (char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c))
            {
                at++;
                glue = TokenGlue.Space;
            }
            else if (Joins(text, at) is { } join)
            {
                at++;
                glue = join;
            }
            else
            {
                var mark = Normal(c);
                var number = learn ? _words.Add([mark]) : _words.Find([mark]);
                tokens.Add(new(at, at + 1, number, mark, TokenKind.Punctuation, TokenShape.Lower, glue));
                (at, glue) = (at + 1, TokenGlue.None);
            }
        }

        return tokens.DrainToImmutable();
    }

    /// <summary>Typographic variants of one mark look alike to every later layer.</summary>
    private static char Normal(char c) => c switch
    {
        '“' or '”' or '„' or '‟' or '″' => '"',
        '’' or '‘' or '‛' or 'ʼ' or '′' or '`' => '\'',
        '–' or '—' or '―' or '‒' or '−' => '-',
        '•' or '▪' or '●' or '·' or '◆' or '►' => '•',
        _ => c,
    };

    private static TokenGlue? Joins(string text, int at)
    {
        var mark = Normal(text[at]);
        if (mark is not ('\'' or '-') && text[at] is not '\u2010' and not '\u2011')
            return null;
        if (text[at] is '–' or '—' or '―' && !(IsDigitAt(text, at - 1) && IsDigitAt(text, at + 1)))
            return null;
        var between = at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
        if (!between)
            return null;
        return mark == '\'' ? TokenGlue.Apostrophe : TokenGlue.Hyphen;
    }

    private static bool IsDigitAt(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsWordChar(char c, string text, int at) => !IsStyle(c) && (
        char.IsLetter(c) || char.IsDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
        || (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLetter(text, at)));

    /// <summary>Follows an emoji and says how it is drawn; it is no part of a word.</summary>
    private static bool IsStyle(char c) => c is '\ufe0e' or '\ufe0f';

    private static bool IsInvisible(char c) => IsStyle(c) || c is '\u200b' or '\u200c' or '\u200d' or '\u200e' or '\u200f' or '\ufeff' or '\u00ad'
        || c is >= '\u202a' and <= '\u202e' || c is >= '\u2066' and <= '\u2069';

    private static int WordEnd(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.IsSurrogate(text[end])
            || (CharUnicodeInfo.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark && !IsStyle(text[end]))))
            end++;
        return end;
    }

    private static int BreakEnd(string text, int at, out int lines)
    {
        lines = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 >= text.Length || text[at + 1] != '\n')))
                lines++;
            at++;
        }

        return at;
    }

    /// <summary>Reads "1,200", "1 200", "1.200.000", "2.5" and "1,5"; a mark followed by exactly three digits is a thousands mark.</summary>
    private static int NumberEnd(string text, int at, out double value)
    {
        var end = DigitsEnd(text, at);
        var first = end - at;
        var whole = Digits(text.AsSpan(at, first), 0);
        var grouped = false;
        char? mark = null;
        while (first <= 3 && end < text.Length && IsThousandsMark(text[end]) && (mark is null || mark == text[end])
            && DigitsEnd(text, end + 1) - end - 1 == 3 && !(text[at] == '0' && first == 1))
        {
            mark = text[end];
            whole = Digits(text.AsSpan(end + 1, 3), whole);
            end += 4;
            grouped = true;
        }

        value = whole;
        if (end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]) && (!grouped || text[end] != mark))
        {
            var decimals = DigitsEnd(text, end + 1);
            if (decimals - end - 1 <= 2)
            {
                value += Digits(text.AsSpan(end + 1, decimals - end - 1), 0) / Math.Pow(10, decimals - end - 1);
                end = decimals;
            }
        }

        if (value > 1e15)
            value = double.NaN;
        return end;
    }

    private static bool IsThousandsMark(char c) => c is ',' or '.' or ' ' or '\u00a0' or '\u202f' or '\u2009' or '\'' or '’';

    private static int DigitsEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static double Digits(ReadOnlySpan<char> digits, double value)
    {
        foreach (var digit in digits)
            value = value * 10 + (digit - '0');
        return value;
    }

    private int NumberWord(ReadOnlySpan<char> digits, bool learn) =>
        digits.Length > 8 ? 0 : learn ? _words.Add(digits) : _words.Find(digits);

    private static TokenShape ShapeOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
            return TokenShape.Lower;
        if (word.Length == 1)
            return TokenShape.Capital;
        foreach (var c in word[1..])
        {
            if (char.IsLower(c))
                return TokenShape.Capital;
        }

        return TokenShape.Upper;
    }
}
