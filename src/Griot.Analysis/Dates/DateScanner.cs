using Griot.Analysis.Lexicons;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;

namespace Griot.Analysis.Dates;

/// <summary>Reads date expressions off the tokens, without placing them in the calendar.</summary>
internal readonly ref partial struct DateScanner
{
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly DateMark[] _marks;
    private readonly TermIndex _terms;
    private readonly NumberReader _numbers;
    private readonly string _text;

    public DateScanner(AnnotatedReport report)
    {
        _tokens = report.All<Token>().AsSpan();
        _text = report.Text;
        _terms = report.Terms;
        _numbers = new(_tokens, _terms, _text);
        _marks = new DateMark[_tokens.Length + 1];
        foreach (ref readonly var hit in report.All<TermHit>().AsSpan())
            Mark(ref _marks[hit.First], hit);
    }

    /// <summary>What stands at a token; outside the text, nothing.</summary>
    public DateMark At(int at) => (uint)at < (uint)_marks.Length ? _marks[at] : default;

    /// <summary>The expression that starts at this token, the longest reading first.</summary>
    public bool Read(int at, out DateExpression expression)
    {
        expression = default;
        if (At(at) is { Word.Sign: DateSign.None, Month: 0, Weekday: 0 } && _tokens[at].Kind != TokenKind.Number && !_terms.Has(at, TermClass.NumberWords))
            return false;
        return ReadSince(at, out expression) || ReadPast(at, out expression) || ReadRangeOrPoint(at, out expression);
    }

    /// <summary>"every Friday", "chaque vendredi": where the words that recur end, or 0.</summary>
    public int Recurring(int at) => At(at) is { Word.Sign: DateSign.Every } mark && At(at + mark.Count).Weekday > 0 ? at + mark.Count + 1 : 0;

    private static void Mark(ref DateMark mark, in TermHit hit)
    {
        switch (hit.Class)
        {
            case TermClass.DateWords when mark.Word.Sign == DateSign.None:
                (mark.Word, mark.Count) = (DateWord.Of(hit.Term), (byte)hit.Count);
                break;
            case TermClass.Months when mark.Month == 0 || mark.MonthBeside:
                (mark.Month, mark.MonthBeside) = Numbered(hit.Term.Value);
                break;
            case TermClass.Weekdays when mark.Weekday == 0 || mark.WeekdayBeside:
                (mark.Weekday, mark.WeekdayBeside) = Numbered(hit.Term.Value);
                break;
        }
    }

    /// <summary>"3" or "3 beside".</summary>
    private static (byte Number, bool Beside) Numbered(string value)
    {
        var number = 0;
        var at = 0;
        for (; at < value.Length && char.IsAsciiDigit(value[at]); at++)
            number = number * 10 + (value[at] - '0');
        return ((byte)Math.Min(number, 12), at < value.Length);
    }

    private bool IsMark(int at, char mark) =>
        at < _tokens.Length && _tokens[at].Kind == TokenKind.Punctuation && (char)_tokens[at].Number == mark;

    private int Skip(int at, DateSign sign) => At(at).Is(sign) ? at + At(at).Count : at;

    private int Skip(int at, DateSign sign, DateSign other) => At(at).Is(sign) || At(at).Is(other) ? at + At(at).Count : at;

    /// <summary>Whether nothing follows here that would make the number before it count something.</summary>
    private bool IsLoose(int at) =>
        at >= _tokens.Length || _tokens[at].Kind is TokenKind.Punctuation or TokenKind.Break
        || (_tokens[at].Kind == TokenKind.Word && _tokens[at].Glue == TokenGlue.Space
            && (_terms.Has(at, TermClass.FunctionWords) || At(at).Word.Sign is not (DateSign.None or DateSign.Hour or DateSign.Unit or DateSign.Ordinal)));

    private bool CountsPeople(int at) => _terms.Has(at, TermClass.Persons) || _terms.Has(at, TermClass.Units);
}
