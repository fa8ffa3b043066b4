using Griot.Model;

namespace Griot.Analysis.Text;

public enum TokenKind : byte
{
    Word,

    /// <summary>Digits, with thousands marks and decimals taken in; the value stands in <see cref="Token.Number"/>.</summary>
    Number,
    Punctuation,

    /// <summary>One or more line ends; <see cref="Token.Number"/> is 2 or more for a blank line.</summary>
    Break,
}

/// <summary>How a word is written.</summary>
public enum TokenShape : byte
{
    Lower,
    Capital,
    Upper,
}

/// <summary>What stands between a token and the one before it.</summary>
public enum TokenGlue : byte
{
    Space,

    /// <summary>Nothing: the text runs on.</summary>
    None,
    Hyphen,
    Apostrophe,
}

/// <summary>One word, number or mark of the text. Hyphens and apostrophes inside words split them: "Tin-Aïcha" is two tokens.</summary>
/// <param name="Word">The word's number in the word table, or 0 for a word that no lexicon knows.</param>
/// <param name="Number">The value of a number token; <see cref="double.NaN"/> when it does not fit.</param>
public readonly record struct Token(int Start, int End, int Word, double Number, TokenKind Kind, TokenShape Shape, TokenGlue Glue)
{
    public TextSpan Span => new(Start, End);
    public int Length => End - Start;
    public bool IsCapitalised => Shape != TokenShape.Lower;
}
