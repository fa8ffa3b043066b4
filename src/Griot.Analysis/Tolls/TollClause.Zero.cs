using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>Tolls of none, and tolls told again by a pronoun.</summary>
internal sealed partial class TollClause
{
    private const int FarthestNone = 4;
    private const int FarthestDenial = 14;

    /// <summary>"nobody was hurt", "personne n'a été blessé", "without anyone being killed".</summary>
    private bool ReadNobody(TermHit harm, TollMeasure measure, int verbStart)
    {
        for (var at = verbStart; at >= Math.Max(sentence.First, verbStart - 2); at--)
        {
            if (_terms.EndingAt(at + 1, TermClass.Grammar, "nobody") is not { } nobody || nobody.First < sentence.First)
                continue;
            AddNone(harm, measure, nobody.First, PersonKind.All);
            return true;
        }

        return false;
    }

    /// <summary>"no civilians were injured or killed", "nul n'a été tué ni blessé": none for either.</summary>
    private bool ReadNorThis(TermHit harm, TollMeasure measure)
    {
        var joint = harm.First - 1;
        if (_tolls.Count == 0 || _tolls[^1] is not { IsNone: true } none || none.Next != joint || none.Measure == measure
            || !(_phrases.IsGrammar(joint, "or") || _phrases.IsGrammar(joint, "and") || _phrases.IsGrammar(joint, "not") || _phrases.IsGrammar(joint, "none")))
            return false;
        AddToll(none with { Next = harm.Next, Harm = harm.First, Measure = measure });
        return true;
    }

    /// <summary>"no deaths", "aucun mort", "there were no fatalities": the word itself is negated.</summary>
    private bool ReadNoneOf(TermHit harm, TollMeasure measure)
    {
        if (NoneBefore(harm.First) is not { } none)
            return false;
        AddNone(harm, measure, none, SideOf(harm.Next)?.Who ?? PersonKind.All);
        return true;
    }

    /// <summary>"no civilian casualties", "aucune perte civile", "dément toute victime civile": casualties count only when there were none; that none were reported says nothing.</summary>
    private void ReadLoss(TermHit harm, TollMeasure measure)
    {
        // "civilian casualties": the adjective and the noun are one party.
        var before = people.PartyEndingAt(harm.First) ?? (people.PartyEndingAt(harm.Next) is { } whole && whole.First < harm.First ? whole : null);
        // "victime civile": the noun and its adjective are one party.
        var after = people.PartyAt(harm.First) is { } covering && covering.Next > harm.Next ? covering : people.PartyAt(harm.Next);
        if (after is { IsNamed: true } || _terms.FirstIn(harm.Next, harm.Next + 4, TermClass.Grammar, "own-side") is not null)
            return;
        var who = before?.Who ?? after?.Who ?? PersonKind.All;
        if ((before?.IsNone == true ? before.First : NoneBefore(before?.First ?? harm.First)) is { } none)
        {
            if (who != PersonKind.All || _terms.FirstIn(none - 5, harm.Next + 6, TermClass.Grammar, "reported") is null)
                AddNone(harm, measure, none, who);
        }
        else if (who == PersonKind.Civilians && (before ?? after) is { Count: null } && DenialBefore(harm.First) is { } denial)
        {
            AddNone(harm, measure, denial, who);
        }
    }

    private int? NoneBefore(int at)
    {
        for (var next = at; next > Math.Max(sentence.First, at - FarthestNone); next--)
        {
            if (_terms.EndingAt(next, TermClass.Grammar, "none") is { } none && none.First >= sentence.First)
                return none.First;
            // "no sign of the dead", "aucun mal aux prisonniers"
            if (_tokens[next - 1].Kind != Text.TokenKind.Word || _phrases.IsGrammar(next - 1, "of") || _phrases.IsGrammar(next - 1, "on") || people.PartyEndingAt(next) is not null || _terms.At(next - 1, TermClass.Harm) is not null)
                return null;
        }

        return null;
    }

    private int? DenialBefore(int at) =>
        _terms.FirstIn(Math.Max(sentence.First, at - FarthestDenial), at, TermClass.Speech, "denies")?.First;

    private void AddNone(TermHit harm, TollMeasure measure, int first, PersonKind who)
    {
        if (_used.Add(first))
            AddToll(new(Math.Min(first, harm.First), Math.Max(harm.Next, first + 1), harm.First, measure, who, CountRange.Exactly(0), null) { IsNone = true });
    }

    /// <summary>"capturing eight, who were executed", "kidnappés, puis libérés", "they were released": those told before, harmed or freed again.</summary>
    private bool ReadAgain(TermHit harm, TollMeasure measure, int verbStart)
    {
        var same = IsChained(verbStart) ? _tolls.FindLast(toll => !toll.IsNone && toll.Harm < harm.First)
            : _terms.EndingAt(verbStart, TermClass.Grammar, "they") is not null ? _tolls.FindLast(toll => IsHeld(toll.Measure)) ?? told.Held
            : null;
        // "freed 20 hostages who had been abducted": how they came to be there is no toll of this event.
        if (same is { Measure: TollMeasure.Freed } && IsHeld(measure))
            return true;
        if (same is null || same.Measure == measure || (measure is TollMeasure.Wounded or TollMeasure.Displaced))
            return false;
        AddToll(same with { First = harm.First, Next = harm.Next, Harm = harm.First, Measure = measure, Counted = same.Counted ?? same });
        return true;
    }

    public static bool IsHeld(TollMeasure measure) =>
        measure is TollMeasure.Abducted or TollMeasure.Captured or TollMeasure.Arrested or TollMeasure.Missing;

    /// <summary>"then", "before being", or a relative right behind those counted.</summary>
    private bool IsChained(int verbStart)
    {
        if (_terms.EndingAt(verbStart, TermClass.Grammar, "then") is not null)
            return true;
        return _terms.EndingAt(verbStart, TermClass.Grammar, "relative") is { } relative
            && _tolls.Count > 0 && _tolls[^1].Next >= relative.First - 1 && _tolls[^1].Next <= relative.First;
    }
}
