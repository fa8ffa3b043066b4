using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;

namespace Griot.Analysis.Statistics;

/// <summary>Finds what a number counts: the noun after it, the mark of money before it, or the noun that it is said of.</summary>
internal sealed class UnitFinder(AnnotatedReport report)
{
    /// <summary>Words between a number and its noun: "47 serious protection incidents".</summary>
    private const int MostModifiers = 3;

    /// <summary>How far the noun may stand before a number that is said of it.</summary>
    private const int FarthestSubject = 14;

    /// <summary>Words between a part and its whole: "975 of the region's 1,100".</summary>
    private const int FarthestWhole = 5;
    private const int FarthestPrice = 4;
    private const decimal LeastUnderstood = 100;

    /// <summary>"Attackers numbering 200" are those of one event.</summary>
    private const decimal LeastForce = 500;

    /// <summary>"The three regions" are known; "the 132 sites" are counted.</summary>
    private const decimal MostKnown = 20;

    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly TermIndex _terms = report.Terms;
    private readonly Phrases _phrases = new(report);

    /// <summary>The figure with the noun beside its number, or null when none stands there.</summary>
    public Figure? Beside(Quantity quantity, int first, int next)
    {
        var before = quantity.First - 1;
        if (before >= first && _terms.Is(before, TermClass.Units, Units.Money))
            return new(quantity, quantity.Value, Units.Money, before, quantity.Next, before);
        var counted = NumberOf(quantity.Next, next);
        if (counted == quantity.Next && IsOneOfKnown(quantity, first, next))
            return null;
        for (int at = SkipLinks(counted, next), step = 0; at < next && step <= MostModifiers; at++, step++)
        {
            if (UnitAt(at) is { } unit)
                return unit.Value == Units.None ? null : new(quantity, quantity.Value, unit.Value, quantity.First, unit.Next, at) { IsPredicate = counted > quantity.Next };
            if (IsEnd(at))
                return null;
        }

        return null;
    }

    /// <summary>After "brings to 14 the number of", where the noun stands; else where the number ends.</summary>
    private int NumberOf(int at, int next)
    {
        var start = at < next && _phrases.IsGrammar(at, "article") ? at + 1 : at;
        return _terms.At(start, TermClass.Aggregates) is { Term.Value: Cues.NumberOf } hit ? hit.Next : at;
    }

    /// <summary>"In the three regions", "les deux provinces": a few places that the reader knows, not counted ones.</summary>
    private bool IsOneOfKnown(Quantity quantity, int first, int next) => quantity.Value < MostKnown
        && (_phrases.IsGrammar(quantity.First, "article") || (quantity.First > first && _phrases.IsGrammar(quantity.First - 1, "article")))
        && _terms.FirstIn(quantity.Next, Math.Min(next, quantity.Next + 2), TermClass.Units, Units.Places) is not null;

    /// <summary>The figure of a part with the noun of its whole: "975 of the region's 1,100 schools", "975 des 1 100 écoles".</summary>
    public Figure? OfWhole(Quantity part, Quantity whole, int first, int next)
    {
        if (whole.First - part.Next > FarthestWhole || part.Value > whole.Value || !_phrases.IsGrammar(part.Next, "of"))
            return null;
        for (var at = part.Next; at < whole.First; at++)
        {
            if (_tokens[at].Kind != TokenKind.Word || UnitAt(at) is not null || _terms.At(at, TermClass.Harm) is not null)
                return null;
        }

        return Beside(whole, first, next) is { IsPredicate: false } figure && figure.Noun >= whole.Next
            ? figure with { Quantity = part, Value = part.Value, First = part.First }
            : null;
    }

    /// <summary>A number without a noun where the words before leave no doubt of it: "a sack costs 32,000", "a town of 40,000", "will number 5,000".</summary>
    public Figure? Understood(Quantity quantity, int first)
    {
        if (quantity.Value < LeastUnderstood)
            return null;
        for (var at = quantity.First - 1; at >= Math.Max(first, quantity.First - FarthestPrice); at--)
        {
            if (_terms.Is(at, TermClass.Aggregates, Cues.Price))
                return Bare(quantity, Units.Money);
            if (_tokens[at].Kind != TokenKind.Word)
                break;
        }

        var of = quantity.First - 1;
        if (_phrases.IsGrammar(of, "of") && _terms.FirstIn(of - 2, of, TermClass.PlaceNouns) is { Term.Value: "town" or "village" or "site" })
            return Bare(quantity, Units.People);
        return (quantity.Value >= LeastForce && _terms.EndingAt(quantity.First, TermClass.Aggregates, Cues.Strength) is not null) || _terms.EndingAt(quantity.First, TermClass.Aggregates, Cues.Population) is not null
            || _terms.Is(quantity.Next, TermClass.Aggregates, Cues.Strength) ? Bare(quantity, Units.People) : null;
    }

    private static Figure Bare(Quantity quantity, string unit) =>
        new(quantity, quantity.Value, unit, quantity.First, quantity.Next, -1) { IsUnderstood = true };

    /// <summary>The figure with the noun before it that it is said of: "the number of displaced stands at 12,000", "displaced: 12,000".</summary>
    public Figure? SaidOf(Quantity quantity, int first, bool linked)
    {
        for (var at = quantity.First - 1; at >= Math.Max(first, quantity.First - FarthestSubject); at--)
        {
            if (_phrases.IsMark(at, ';') || (_phrases.IsMark(at, ':') && at < quantity.First - 1) || IsOtherNumber(at))
                return null;
            linked |= IsNumberOf(at, quantity.First) || _phrases.IsMark(at, ':') || _terms.At(at, TermClass.Directions) is { Term.Value: not "none" }
                || _terms.Is(at, TermClass.Aggregates, Cues.Amounts);
            if (linked && UnitAt(at) is { Value: not (Units.Percent or Units.Money or Units.None) } unit)
                return new(quantity, quantity.Value, unit.Value, quantity.First, quantity.Next, at) { IsPredicate = true };
        }

        return null;
    }

    /// <summary>"the number of aid workers killed rose to 14": what is counted needs no other link.</summary>
    private bool IsNumberOf(int at, int number) =>
        _terms.EndingAt(at, TermClass.Aggregates, Cues.NumberOf) is not null || (_terms.EndingAt(at - 1, TermClass.Aggregates, Cues.NumberOf) is not null && at < number - 1);

    /// <summary>People that a word of harm before the number is done to: "has killed 17,000".</summary>
    public Figure? Harmed(Quantity quantity, int first)
    {
        for (var at = quantity.First - 1; at >= Math.Max(first, quantity.First - 2); at--)
        {
            if (_terms.At(at, TermClass.Harm) is { } harm && harm.Next == quantity.First)
                return new(quantity, quantity.Value, Units.People, quantity.First, quantity.Next, at);
        }

        return null;
    }

    /// <summary>"of the", "d'", « before the noun.</summary>
    private int SkipLinks(int at, int next)
    {
        while (at < next && (_phrases.IsGrammar(at, "of") || _phrases.IsGrammar(at, "of-them") || _terms.Is(at, TermClass.CountModifiers, "filler") || _phrases.IsGrammar(at, "article") || _phrases.IsMark(at, '"') || _phrases.IsMark(at, '»')))
            at++;
        // "forced 2.1 million to flee", "contraint 2,1 millions à fuir".
        return (_phrases.IsGrammar(at, "to") || _phrases.IsGrammar(at, "on")) && _terms.At(at + 1, TermClass.Harm) is not null ? at + 1 : at;
    }

    private (string Value, int Next)? UnitAt(int at)
    {
        foreach (var hit in _terms.At(at))
        {
            if (hit.Term.Class == TermClass.Units)
                return (hit.Term.Value, hit.Next);
        }

        foreach (var hit in _terms.At(at))
        {
            if ((hit.Term.Class == TermClass.Persons && !hit.Term.Value.EndsWith("object", StringComparison.Ordinal))
                || (hit.Term.Class == TermClass.Harm && !IsTollWord(hit)))
                return (Units.People, hit.Next);
        }

        return null;
    }

    private static bool IsTollWord(TermHit hit) =>
        hit.Term.Value.EndsWith(" of", StringComparison.Ordinal) || hit.Term.Value.EndsWith(" toll", StringComparison.Ordinal);

    private bool IsEnd(int at)
    {
        if (_tokens[at].Kind != TokenKind.Word)
            return true;
        foreach (var hit in _terms.At(at))
        {
            if (hit.Term.Class is TermClass.Grammar or TermClass.Items or TermClass.Speech or TermClass.CountModifiers or TermClass.DateWords
                or TermClass.Weekdays or TermClass.Months or TermClass.PlaceNouns)
                return true;
        }

        return false;
    }

    /// <summary>A change in percent may stand between: "deaths fell 15%, from 540 to 459".</summary>
    private bool IsOtherNumber(int at) => _tokens[at].Kind == TokenKind.Break
        || (_tokens[at].Kind == TokenKind.Number && !_terms.Is(at + 1, TermClass.Units, Units.Percent));
}
