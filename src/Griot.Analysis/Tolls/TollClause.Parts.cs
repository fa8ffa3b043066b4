using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>Parts of a toll that have a kind of their own.</summary>
internal sealed partial class TollClause
{
    /// <summary>"including 12 soldiers", "dont 6 Russes", "12 morts (8 soldats, 4 civils)": a part of the toll, kept when it has a kind of its own.</summary>
    private void AddParts(TermHit harm, TollMeasure measure, int from)
    {
        var at = _tolls.Count - 1;
        if (at < 0)
            return;
        if (PartsStart(from) is not { } start)
        {
            AddOneAmongThem(harm, measure, from);
            return;
        }

        var whole = _tolls[at];
        var inBrackets = _phrases.IsMark(start - 1, '(');
        for (var part = people.After(start, 2, sentence); part is { IsStated: true, IsBarePlural: false, Party: { IsDemographic: false } party } counted && party.Who != PersonKind.All;
            part = people.JoinedAfter(counted.Next, sentence, inBrackets))
        {
            if (IsCountedByOther(counted, harm) || (counted.IsSingle && IsSpeaking(party)))
                return;
            var before = _tolls.Count;
            if (party.Who == whole.Who)
                Take(counted);
            else if (counted.IsSingle && party.Who == PersonKind.Civilians && whole.Who == PersonKind.All)
                Take(counted);
            else if (!(counted.IsSingle && measure == TollMeasure.Arrested))
                Add(harm, measure, counted);
            if (_tolls.Count > before)
            {
                _tolls[^1] = _tolls[^1] with { IsPart = true };
                _tolls[at] = _tolls[at] with { IsMixed = true };
            }
        }
    }

    /// <summary>"four people, a sub-prefect among them".</summary>
    private void AddOneAmongThem(TermHit harm, TollMeasure measure, int from)
    {
        var whole = _tolls.Count - 1;
        if (from >= sentence.Next || !_phrases.IsMark(from, ',') || people.After(from + 1, 1, sentence) is not { Party: { IsDemographic: false } party } one
            || !_phrases.IsGrammar(party.Next, "including") || party.Who == PersonKind.All || party.Who == _tolls[whole].Who || party.Who == PersonKind.Civilians)
            return;
        Add(harm, measure, one);
        if (_tolls.Count - 1 == whole)
            return;
        _tolls[^1] = _tolls[^1] with { IsPart = true };
        _tolls[whole] = _tolls[whole] with { IsMixed = true };
    }

    /// <summary>Where the parts of a toll begin: after "including", or in brackets or behind a comma with numbers of their own.</summary>
    private int? PartsStart(int from)
    {
        for (var at = from; at < Math.Min(from + 8, sentence.Next); at++)
        {
            if (_terms.Is(at, TermClass.Grammar, "including") && (at < from + 3 || _phrases.IsMark(at - 1, ',')))
                return _terms.At(at, TermClass.Grammar)!.Value.Next;
            if (_terms.At(at, TermClass.Harm) is not null || people.PartyAt(at) is { Count: not null })
                break;
        }

        if (from >= sentence.Next)
            return null;
        if (_phrases.IsMark(from, '(') || _phrases.IsMark(from, ':'))
            return from + 1;
        return _phrases.IsMark(from, ',') && people.PartyAt(from + 1) is { Count: not null } first && people.JoinedAfter(first.Next, sentence) is { Party.Count: not null }
            ? from + 1 : null;
    }
}
