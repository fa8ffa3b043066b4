using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>Reads the tolls of one sentence. Each number is counted once.</summary>
/// <param name="told">What the sentences before told.</param>
internal sealed partial class TollClause(AnnotatedReport report, Sentence sentence, CountedPeople people, ToldBefore told)
{
    /// <summary>How far a subject may stand from its verb, over a relative clause.</summary>
    private const int FarthestSubject = 22;
    private const int FarthestObject = 4;
    private const int FarthestOwn = 2;

    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly TermIndex _terms = report.Terms;
    private readonly Phrases _phrases = new(report);
    private readonly HashSet<int> _used = [];
    private readonly HashSet<int> _passedOver = [];
    private readonly List<TollMention> _tolls = [];

    public IReadOnlyList<TollMention> Tolls => _tolls;

    public void Read(TermHit harm)
    {
        var (measure, frame) = harm.Term.Meaning(MeaningOf);
        switch (frame)
        {
            case "verb":
                ReadVerb(harm, measure);
                break;
            case "neutralise":
                ReadNeutralised(harm, measure);
                break;
            case "intr":
                ReadSubject(harm, measure == TollMeasure.Wounded && IsDeathInCare(harm) ? TollMeasure.Killed : measure, SubjectEnd(harm));
                break;
            case "noun":
                if (!ReadNoun(harm, measure))
                    ReadOneOrSome(harm, measure);
                break;
            case "loss":
                ReadLoss(harm, measure);
                break;
            case "lose":
                ReadLose(harm, measure);
                break;
            case "after":
                ReadParted(harm, measure);
                break;
            case "of":
                if (!ReadBodiesOf(harm, measure))
                    ReadObject(harm, measure, bare: false);
                break;
            case "far":
                ReadFar(harm, measure);
                break;
            case "toll":
                ReadCount(harm, measure);
                break;
            case "own":
                ReadOwn(harm, measure);
                break;
            case "sustain":
                ReadSustained(harm, measure);
                break;
            case "care":
                ReadCare(harm, measure);
                break;
            case "hit":
                ReadHit(harm, measure);
                break;
            case "absent":
                if (people.Before(SubjectEnd(harm), FarthestObject, sentence, _passedOver) is { IsNone: true })
                    ReadHit(harm, measure);
                break;
            case "collateral":
                if (NoneBefore(harm.First) is { } none)
                    AddNone(harm, measure, none, PersonKind.Civilians);
                break;
            case "nil":
                ReadNil(harm, measure);
                break;
            case "leave":
                if (harm.Next < sentence.Next && _tokens[harm.Next] is { Kind: TokenKind.Word, IsCapitalised: true })
                    ReadMoved(harm, measure);
                break;
            case "move":
                ReadMoved(harm, measure);
                break;
            default:
                break;
        }
    }

    /// <summary>"killed verb": the measure and the frame.</summary>
    private static (TollMeasure Measure, string Frame) MeaningOf(string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        return (Names.Parse<TollMeasure>(value[..space]), value[(space + 1)..]);
    }

    /// <summary>A belligerent's word for killing: those counted are militants unless the words say otherwise.</summary>
    private void ReadNeutralised(TermHit harm, TollMeasure measure)
    {
        var before = _tolls.Count;
        ReadVerb(harm, measure);
        for (var i = before; i < _tolls.Count; i++)
        {
            if (_tolls[i].Who == PersonKind.All)
                _tolls[i] = _tolls[i] with { Who = PersonKind.Militants };
        }
    }

    private void ReadVerb(TermHit harm, TollMeasure measure)
    {
        if (IsUndone(harm, measure) || ReadNorThis(harm, measure))
            return;
        var auxiliary = _phrases.Auxiliary(harm.First, sentence.First, out var verbStart);
        if (auxiliary == "be")
        {
            if (_terms.EndingAt(verbStart, TermClass.Grammar, "relative") is not null && IsBeforeMainVerb(harm))
                _passedOver.Add(harm.First);
            else if (!ReadSubject(harm, measure, verbStart) && !ReadNoun(harm, measure) && verbStart == sentence.First)
                ReadObject(harm, measure, bare: false); // "Ont été tués l'imam et ses deux fils"
            return;
        }

        if (ReadObject(harm, measure, bare: auxiliary == "have" || measure is TollMeasure.Killed or TollMeasure.Abducted))
            return;
        if (auxiliary is not null)
            return;
        if (IsBeforeMainVerb(harm))
            _passedOver.Add(harm.First);
        else if (_terms.EndingAt(harm.First, TermClass.Grammar, "article") is not null)
            ReadNoun(harm, measure);
        else if (!ReadNoun(harm, measure) && people.After(harm.Next, FarthestObject, sentence) is not { Party: not null })
            ReadSubject(harm, measure, harm.First);
    }

    /// <summary>"Eleven people seized from a bus have been released": a participle that only describes the subject of a later verb of harm.</summary>
    private bool IsBeforeMainVerb(TermHit harm)
    {
        for (var at = harm.Next; at < Math.Min(harm.Next + FarthestSubject, sentence.Next); at++)
        {
            if (_terms.At(at, TermClass.Harm) is { } later && !later.Term.Value.EndsWith(" after", StringComparison.Ordinal))
                return (later.Term.Value.EndsWith(" verb", StringComparison.Ordinal) || later.Term.Value.EndsWith(" intr", StringComparison.Ordinal))
                    && (_phrases.Auxiliary(later.First, harm.Next, out var start) is not null || _phrases.IsGrammar(later.First - 1, "not")) && !IsChained(start);
            // "between Kantchari and Diapaga" joins names, not clauses.
            if ((_phrases.IsGrammar(at, "and") && at + 1 < sentence.Next && !_tokens[at + 1].IsCapitalised) || _phrases.IsMark(at, ';') || (_phrases.IsGrammar(at, "relative") && !_phrases.IsGrammar(at, "of"))
                || people.After(at, 0, sentence) is { Quantity: not null } or { IsNone: true })
                return false;
        }

        return false;
    }

    /// <summary>Where the words of the subject end: before the auxiliary, if there is one.</summary>
    private int SubjectEnd(TermHit harm) => _phrases.Auxiliary(harm.First, sentence.First, out var start) is null ? harm.First : start;

    /// <summary>Those named right after the harm, and those joined to them: "killing five soldiers and two civilians".</summary>
    private bool ReadObject(TermHit harm, TollMeasure measure, bool bare)
    {
        if (ReadAnotherAsObject(harm, measure))
            return true;
        // "la neutralisation d'une quarantaine de terroristes": the count took the last word of the term.
        if ((people.After(harm.Next, FarthestObject, sentence) ?? (harm.Count > 1 ? people.After(harm.Next - 1, 0, sentence) : null)
            ?? (bare && measure is not (TollMeasure.Captured or TollMeasure.Displaced) ? people.UnknownAt(harm.Next) : null)) is not { } counted)
            return false;
        if (!counted.IsStated || (counted.IsBarePlural && (!bare || counted.Party!.IsObject)) || IsCountedByOther(counted, harm))
            return false;
        if ((counted.IsSingle && IsSpeaking(counted.Party!)) || (measure == TollMeasure.Freed && counted.Party is { } noun && _terms.At(noun.Head, TermClass.Harm) is { } other && MeaningOf(other.Term.Value).Measure == TollMeasure.Killed))
            return false;
        AddAll(harm, measure, counted, forward: true);
        AddParts(harm, measure, counted.Next);
        return true;
    }

    private bool ReadSubject(TermHit harm, TollMeasure measure, int verbStart)
    {
        if (IsUndone(harm, measure))
            return false;
        if (ReadNobody(harm, measure, verbStart) || ReadAgain(harm, measure, verbStart) || ReadAnother(harm, measure, verbStart))
            return true;
        if (_phrases.IsGrammar(verbStart - 1, "the-rest"))
            return false;
        if (people.OneOfThemBefore(verbStart) is { } oneOfThem)
        {
            Add(harm, measure, oneOfThem);
            return true;
        }

        if (people.Before(verbStart, FarthestSubject, sentence, _passedOver) is not { } counted)
        {
            // "there are men we have not heard from": of nobody else is the word said.
            if (measure != TollMeasure.Missing || people.PartyEndingAt(verbStart) is not { Count: null, IsSingle: false, IsGeneral: true } men)
                return false;
            counted = CountedPeople.Of(men with { IsBarePlural = true });
        }

        AddAll(harm, measure, counted, forward: false);
        AddParts(harm, measure, harm.Next);
        if (counted.Next < verbStart)
            AddParts(harm, measure, counted.Next);
        return true;
    }

    /// <summary>"took 19 people off a bus", "pris deux chauffeurs en otage", "left five dead": the verb before and the word after those harmed.</summary>
    private void ReadParted(TermHit harm, TollMeasure measure)
    {
        if (people.Before(harm.First, 4, sentence, _passedOver) is not { } counted)
            return;
        var next = _terms.Is(counted.Next, TermClass.Grammar, "of-them") ? _terms.At(counted.Next, TermClass.Grammar)!.Value.Next : counted.Next;
        if (next < harm.First - 1)
            return;
        // "trois pris vivants": the verb stands behind those taken, too.
        if (measure == TollMeasure.Captured && next == harm.First - 1 && _phrases.IsGrammar(next, "take"))
        {
            AddAll(harm, measure, counted, forward: false);
            return;
        }

        for (var at = counted.First - 1; at >= Math.Max(sentence.First, counted.First - 4); at--)
        {
            if (!_phrases.IsGrammar(at, "take"))
                continue;
            AddAll(harm, measure, counted, forward: false);
            AddParts(harm, measure, harm.Next);
            return;
        }
    }

    /// <summary>"lost two men", "a perdu un homme": those lost are of the side that lost them.</summary>
    private void ReadLose(TermHit harm, TollMeasure measure)
    {
        if (people.After(harm.Next, FarthestObject, sentence) is not { IsStated: true, IsBarePlural: false } counted)
            return;
        var side = people.SubjectBefore(harm.First, FarthestSubject, sentence);
        // "a woman who lost her husband": kin, not a side.
        if ((counted.Party is null && side is null) || side is { IsSingle: true, Role: not "group" } or { IsDemographic: true } or { Count.Kind: Quantities.QuantityKind.Article })
            return;
        var before = _tolls.Count;
        AddAll(harm, measure, counted, forward: true);
        for (var i = before; i < _tolls.Count && side is not null; i++)
        {
            if (_tolls[i].Party is null or { IsDemographic: true } or { Who: PersonKind.All })
                _tolls[i] = _tolls[i] with { Who = side.Who, IsGeneral = side.Who == PersonKind.All };
        }
    }

    /// <summary>"trois corps d'assaillants", "11 bodies of soldiers": the number before, the people after.</summary>
    private bool ReadBodiesOf(TermHit harm, TollMeasure measure)
    {
        if (people.After(harm.Next, 2, sentence) is not { IsBarePlural: true, Party: { } party } || people.Before(harm.First, 3, sentence, _passedOver) is not { Quantity: not null } number
            || number.Next < harm.First - 1)
            return false;
        Add(harm, measure, number with { Party = party, Next = party.Next });
        return true;
    }

    /// <summary>"l'enlèvement, jeudi 18 juillet, de dix-neuf usagers": those harmed stand behind a date or an aside.</summary>
    private void ReadFar(TermHit harm, TollMeasure measure)
    {
        for (var at = harm.Next; at < Math.Min(harm.Next + 10, sentence.Next); at++)
        {
            if (_phrases.IsMark(at, ';') || _terms.At(at, TermClass.Harm) is not null || _terms.At(at, TermClass.Speech) is not null
                || (_terms.At(at, TermClass.PlaceRelations) is { Term.Value: not "of" and not "the" } && !_phrases.IsGrammar(at, "of")) || (at > harm.Next && people.PartyAt(at) is not null))
                return;
            if (_phrases.IsGrammar(at, "of") && people.After(at + 1, 1, sentence) is { Party: { Count: not null } } counted)
            {
                AddAll(harm, measure, counted, forward: true);
                AddParts(harm, measure, counted.Next);
                return;
            }
        }
    }

    /// <summary>"puts its own dead at 2": whose they are is for the speaker to say.</summary>
    private void ReadOwn(TermHit harm, TollMeasure measure)
    {
        var before = _tolls.Count;
        if (!ReadObject(harm, measure, bare: false))
        {
            // "put its own losses at three in a statement"
            if (people.NumberAfter(harm.Next, FarthestOwn, sentence) is not { } number)
                return;
            Add(harm, measure, number);
        }

        // "the group's own losses": the owner stands before the words.
        var owner = people.PartyEndingAt(harm.First) ?? (_tokens[harm.First - 1].Glue == TokenGlue.Apostrophe ? people.PartyEndingAt(harm.First - 1) : null);
        for (var i = before; i < _tolls.Count; i++)
        {
            if (_tolls[i].Party is null || IsHarmWord(_tolls[i].Party!))
                _tolls[i] = owner is { Who: not PersonKind.All } ? _tolls[i] with { Who = owner.Who, IsGeneral = false } : _tolls[i] with { IsOwn = true };
        }
    }

    /// <summary>A number right before the word: "nine dead", "03 morts", "nine wounded soldiers", "three soldiers dead".</summary>
    private bool ReadNoun(TermHit harm, TollMeasure measure)
    {
        if (ReadNoneOf(harm, measure) || ReadAsMany(harm, measure) || ReadAnother(harm, measure, harm.First))
            return true;
        if (_phrases.IsGrammar(harm.First - 1, "the-rest"))
            return true;
        if (IsBeforeOutcome(harm, measure))
            return _passedOver.Add(harm.First);
        if (people.Before(harm.First, 3, sentence, _passedOver) is not { } counted)
            return false;
        if (counted.Party is null && people.After(harm.Next, 1, sentence) is { Party: { Count: null } after } && !after.IsObject && !_used.Contains(after.Head))
        {
            // "nine wounded soldiers": the noun after says who.
            counted = counted with { Party = after, Next = after.Next };
        }

        AddAll(harm, measure, counted, forward: false, SideOf(Math.Max(counted.Next, harm.Next)));
        AddParts(harm, measure, Math.Max(counted.Next, harm.Next));
        return true;
    }

    /// <summary>"three of the injured died", "11 hostages regain freedom": the noun only says who, the verb what became of them.</summary>
    private bool IsBeforeOutcome(TermHit harm, TollMeasure measure)
    {
        var outcome = measure == TollMeasure.Wounded ? "killed intr" : IsHeld(measure) ? "freed" : null;
        if (outcome is null)
            return false;
        var aside = false;
        for (var at = harm.Next; at < Math.Min(harm.Next + (aside ? FarthestSubject : 5), sentence.Next); at++)
        {
            if (_terms.At(at, TermClass.Harm) is { } later)
            {
                // "eleven hostages seized in May regained freedom"
                if (IsHeld(MeaningOf(later.Term.Value).Measure) && IsHeld(measure) && MeaningOf(later.Term.Value).Frame == "verb" && IsBeforeMainVerb(later))
                    return true;
                return later.Term.Value.StartsWith(outcome, StringComparison.Ordinal) && !later.Term.Value.EndsWith(" of", StringComparison.Ordinal);
            }

            // "nine hostages, including a nun and four priests, were freed"
            if (_phrases.IsMark(at, ',') && (aside || _phrases.IsGrammar(at + 1, "including") || _phrases.IsGrammar(at + 1, "relative")))
            {
                aside = true;
                continue;
            }

            if (aside && _phrases.IsGrammar(at, "and"))
                continue;
            if (_tokens[at].Kind != TokenKind.Word || _phrases.IsGrammar(at, "and"))
                return false;
        }

        return false;
    }

    /// <summary>Whether a party is the subject of a verb of saying that follows: "killing four people, a local councillor said".</summary>
    private bool IsSpeaking(Party party)
    {
        for (var at = party.Next; at < Math.Min(party.Next + 9, sentence.Next); at++)
        {
            if (_terms.At(at, TermClass.Speech) is { } speech && speech.Term.Value != "suspects")
                return true;
            if (_phrases.IsMark(at, ',') || _phrases.IsMark(at, ';') || _terms.At(at, TermClass.Harm) is not null)
                return false;
        }

        return false;
    }
}
