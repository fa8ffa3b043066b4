using Griot.Analysis.Lexicons;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Statistics;

/// <summary>Finds the two figures of a comparison: "39, against 44", "39 (44 in May)", "rose from 88 to 241".</summary>
internal sealed class Comparisons(AnnotatedReport report, FigureSentence sentence)
{
    /// <summary>Words between the two figures: "97 attacks on the roads of the north, up from 60".</summary>
    private const int Farthest = 24;
    private const int FarthestBracket = 5;

    private readonly TermIndex _terms = report.Terms;
    private readonly Phrases _phrases = new(report);

    /// <summary>Whether the second number is what the first is compared with.</summary>
    public bool IsEarlier(Figure figure, Quantity second)
    {
        if (second.First < figure.Next || second.First - figure.Next > Farthest)
            return false;
        if (_terms.EndingAt(second.First, TermClass.Aggregates, Cues.Versus) is { } versus && versus.First >= figure.Quantity.Next)
            return true;
        if (IsBracketed(figure.Next, second))
            return true;
        return (_phrases.IsMark(second.First - 1, '(') || _terms.EndingAt(second.First, TermClass.Aggregates, Cues.Versus) is not null)
            && second.First - figure.Next <= 4 && IsDatedTo(second.Next, ')');
    }

    /// <summary>Whether two numbers are the ends of a rise or fall: "from 88 to 241".</summary>
    public bool IsChange(Quantity first, Quantity second) =>
        second.First - first.Next is >= 1 and <= 4 && _terms.FirstIn(first.Next, second.First, TermClass.CountModifiers, "to") is not null
        && (IsMoving(first.First) || (_terms.EndingAt(first.First, TermClass.Aggregates, Cues.Versus) is not null && MovesBefore(first.First)));

    /// <summary>Whether a word of rising or falling stands right before: "rose from", "a grimpé de".</summary>
    public bool IsMoving(int at)
    {
        if (_terms.EndingAt(at, TermClass.CountModifiers, "rise") is not null)
            return true;
        for (var back = at - 1; back >= Math.Max(sentence.Sentence.First, at - 4); back--)
        {
            if (_terms.At(back, TermClass.Directions) is { Term.Value: not "none" })
                return true;
        }

        return false;
    }

    private bool MovesBefore(int at) => _terms.AllIn(Math.Max(sentence.Sentence.First, at - Farthest), at, TermClass.Directions)
        .Any(hit => hit.Term.Value != "none");

    /// <summary>In "from 310 to 450 billion" the billion belongs to both.</summary>
    public static decimal Scaled(decimal before, decimal now)
    {
        for (var scale = 1_000m; now >= 1_000_000 && before > 0 && before < 1_000 && scale <= now; scale *= 1_000)
        {
            if (now / scale < 1_000)
                return before * scale;
        }

        return before;
    }

    public static Direction? Between(decimal now, decimal before) =>
        now > before ? Direction.Up : now < before ? Direction.Down : null;

    /// <summary>"(previous week: 24)", "(up from 18 last month)".</summary>
    private bool IsBracketed(int from, Quantity second)
    {
        var open = second.First - 1;
        while (open >= from && !_phrases.IsMark(open, '(') && second.First - open <= FarthestBracket)
            open--;
        if (!_phrases.IsMark(open, '(') || open - from > 3)
            return false;
        return sentence.Has(Cues.Prior, open + 1, second.Next + 4) || sentence.Has(Cues.Versus, open + 1, second.First);
    }

    /// <summary>"(44 in May)": nothing but a date up to the bracket.</summary>
    private bool IsDatedTo(int at, char mark) =>
        (sentence.DateAt(at) ?? sentence.DateAt(at + 1)) is { } date && _phrases.IsMark(date.Next, mark);
}
