using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;

namespace Griot.Analysis.Places;

/// <summary>Walks through the sentences and collects every name that may be a place, known or not.</summary>
internal sealed class CandidateFinder(Gazetteer gazetteer, AnnotatedReport report, PlaceCues cues, Distances distances)
{
    private const int ShortName = 3;
    private const int MostWords = 4;
    private const int LongestAcronym = 5;
    private const int LongestUnit = 7;

    /// <summary>The share of words with a capital from which on a capital says nothing. A short entry of a list names many.</summary>
    private const double MostCapitalsInTitle = 0.6;
    private const double MostCapitalsInText = 0.75;
    private readonly Gazetteer _gazetteer = gazetteer;
    private readonly AnnotatedReport _report = report;
    private readonly PlaceCues _cues = cues;
    private readonly Distances _distances = distances;
    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly List<PlaceCandidate> _found = [];
    private bool _isLower;
    private bool _isTitle;

    public List<PlaceCandidate> Find()
    {
        _isLower = CapitalShare(0, _tokens.Length) < 0.01;
        var sentences = _report.All<Sentence>();
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = sentences[i];
            _isTitle = CapitalShare(sentence.First, sentence.Next) > (sentence.Section == SectionKind.Body ? MostCapitalsInText : MostCapitalsInTitle);
            for (var at = sentence.First; at < sentence.Next;)
                at = Take(sentence, i, at);
        }

        return _found;
    }

    private double CapitalShare(int first, int next)
    {
        int words = 0, capitals = 0;
        for (var at = first; at < next; at++)
        {
            if (_tokens[at].Kind != TokenKind.Word || _tokens[at].Length < 4)
                continue;
            words++;
            capitals += _tokens[at].IsCapitalised ? 1 : 0;
        }

        return words == 0 ? 0 : (double)capitals / words;
    }

    /// <summary>Reads what starts at a token; returns where to go on.</summary>
    private int Take(Sentence sentence, int number, int at)
    {
        if (_tokens[at].Kind != TokenKind.Word)
            return at + 1;
        var country = _cues.From(TermClass.Countries, at);
        var end = Longest(at, sentence.Next, out var node);
        if (TakeBorder(sentence, number, at) is { } afterBorder)
            return afterBorder;
        if (country is { } hit && hit.Next >= end)
        {
            Add(sentence, number, at, hit.Next, [], hit.Term.Value);
            return hit.Next;
        }

        if (end > at)
            return TakeKnown(sentence, number, at, end, node);
        return IsNameLike(at, sentence) ? TakeUnknown(sentence, number, at, null) : at + 1;
    }

    private int Longest(int first, int next, out int found)
    {
        (found, var node, var end) = (0, 0, first);
        for (var at = first; at < next && _tokens[at].Word != 0 && _gazetteer.TryFollow(ref node, _tokens[at].Word); at++)
        {
            if (_gazetteer.HasNames(node))
                (found, end) = (node, at + 1);
        }

        return end;
    }

    private int TakeKnown(Sentence sentence, int number, int at, int end, int node)
    {
        var names = new List<GazetteerName>();
        _gazetteer.CollectNames(node, names);
        names.RemoveAll(name => !IsWritten(name.Form, at, end));
        if (IsHalfDirection(at))
            return at + 1;
        if (names.Count > 0 && Joins(end, sentence.Next))
            return TakeUnknown(sentence, number, at, null);
        if (names.Count == 0 || IsDirection(at, end) || IsAcronym(names, sentence, at, end))
            return end;
        if (end < sentence.Next && IsHyphened(end) && Longest(end, sentence.Next, out _) == end && _cues.From(TermClass.Countries, end) is null)
            return TakeUnknown(sentence, number, at, names);
        Add(sentence, number, at, end, names, null);
        return end;
    }

    /// <summary>"nord-ouest du Burkina" is not "ouest du Burkina".</summary>
    private bool IsHalfDirection(int at) =>
        at > 0 && _tokens[at].Glue == TokenGlue.Hyphen && _cues.From(TermClass.Bearings, at - 1) is not null;

    /// <summary>"the Algerian border", « la frontière malienne »: a wide place on the report's side of it.</summary>
    private int? TakeBorder(Sentence sentence, int number, int at)
    {
        if (_cues.From(TermClass.PlaceNouns, at) is not { Term.Value: PlaceWords.Border } border)
            return null;
        var isBefore = at > sentence.First && IsNationality(at - 1);
        if (!isBefore && (border.Next >= sentence.Next || !IsNationality(border.Next)))
            return null;
        var (start, end) = isBefore ? (at - 1, border.Next) : (at, border.Next + 1);
        Add(sentence, number, start, end, [], "");
        _found[^1].Suffix = PlaceWords.Border;
        return end;
    }

    private bool IsNationality(int at) => _cues.IsCountry(at) && !_cues.IsActor(at) && _cues.From(TermClass.Countries, at) is null;

    /// <summary>"l'AMA" is no village Ama: a short word all in capitals is an acronym where the words around it are not.</summary>
    private bool IsAcronym(List<GazetteerName> names, Sentence sentence, int at, int end) =>
        !_isTitle && at > sentence.First && end - at == 1 && _tokens[at] is { Shape: TokenShape.Upper, Length: <= LongestAcronym }
        && !names.Exists(name => name.Entry.Kind >= EntryKind.City);

    /// <summary>"au Nord de Ménaka" is a direction, not the region of that name.</summary>
    private bool IsDirection(int at, int end) =>
        _cues.From(TermClass.Bearings, at) is { } bearing && bearing.Next == end
        && _cues.From(TermClass.PlaceRelations, end) is { Term.Value: PlaceWords.Of }
        && _cues.Before(TermClass.PlaceNouns, at) is null;

    /// <summary>Whether the text has capitals where the gazetteer's form has them.</summary>
    private bool IsWritten(string form, int first, int end) =>
        (_tokens[first].IsCapitalised || !char.IsUpper(form[0]) || _isLower || (end - first > 1 && _cues.From(TermClass.Bearings, first) is not null))
        && (end - first == 1 || _isLower || _tokens[end - 1].IsCapitalised || !HasCapitalAtEnd(form));

    private static bool HasCapitalAtEnd(string form)
    {
        var last = form.AsSpan().LastIndexOfAny(' ', '-', '\'') + 1;
        return last < form.Length && char.IsUpper(form[last]);
    }

    private bool IsHyphened(int token) => _tokens[token] is { Kind: TokenKind.Word, IsCapitalised: true, Glue: TokenGlue.Hyphen };

    private bool IsNameLike(int at, Sentence sentence) =>
        _tokens[at].IsCapitalised && !_cues.IsActor(at) && !_cues.IsCountry(at) && !_isLower
        && (at + 1 < sentence.Next && IsHyphened(at + 1) && !_cues.IsActor(at + 1) ? _tokens[at].Shape != TokenShape.Upper || _tokens[at].Length > 4
            : _tokens[at].Length > ShortName - 1 && !_cues.IsTerm(at) && _tokens[at].Glue != TokenGlue.Hyphen);

    private int TakeUnknown(Sentence sentence, int number, int at, List<GazetteerName>? firstPart)
    {
        var end = at + 1;
        while (end < sentence.Next && end - at < MostWords)
        {
            if (Joins(end, sentence.Next))
                end += 2;
            else if (GoesOn(end, sentence, firstPart is null) && !OpensStretch(at, end, sentence.Next))
                end++;
            else
                break;
        }

        Add(sentence, number, at, end, [], null, firstPart);
        return end;
    }

    /// <summary>"l'axe Teherdge-Tombouctou": a hyphen before a known place, on a road, joins two.</summary>
    private bool OpensStretch(int at, int end, int limit)
    {
        if (_tokens[end].Glue != TokenGlue.Hyphen || Longest(end, limit, out _) == end)
            return false;
        while (_cues.Before(TermClass.PlaceRelations, at) is { Term.Value: PlaceWords.Of or PlaceWords.Article } between)
            at = between.First;
        return _cues.Before(TermClass.PlaceNouns, at) is { Term.Value: PlaceWords.Axis }
            || _cues.Before(TermClass.PlaceRelations, at) is { Term.Value: PlaceWords.Axis or PlaceWords.Road };
    }

    /// <summary>"Mocímboa da Praia": one name.</summary>
    private bool Joins(int at, int limit) =>
        at + 1 < limit && _cues.From(TermClass.PlaceRelations, at) is { Term.Value: PlaceWords.Joint } && !_tokens[at].IsCapitalised
        && _tokens[at + 1] is { Kind: TokenKind.Word, IsCapitalised: true };

    private bool GoesOn(int end, Sentence sentence, bool isFree) =>
        _tokens[end] is { Kind: TokenKind.Word, IsCapitalised: true } token
        && (token.Glue is TokenGlue.Hyphen or TokenGlue.Apostrophe
            || (token.Glue == TokenGlue.Space && !_isTitle && isFree && !_cues.IsTerm(end) && Longest(end, sentence.Next, out _) == end));

    private void Add(
        Sentence sentence, int number, int start, int end, List<GazetteerName> names, string? country, List<GazetteerName>? firstPart = null)
    {
        var context = new ContextReader(_tokens.AsSpan(), _cues, _distances).Before(start, Math.Max(sentence.First, _found.Count > 0 ? _found[^1].Next : 0));
        var candidate = new PlaceCandidate
        {
            Start = start,
            End = end,
            Next = end,
            Sentence = number,
            Names = names,
            Country = country,
            Context = context,
            FirstPart = firstPart,
            IsFurniture = sentence.Section == SectionKind.Furniture,
            IsTag = start > 0 && _tokens[start - 1].Kind == TokenKind.Punctuation && (char)_tokens[start - 1].Number == '#',
            IsPartOfActor = _cues.IsActor(start) || _cues.IsActor(end - 1),
            IsGuarded = names.Count > 0 && !IsSecondOfTwo(start, number) && (names.TrueForAll(name => name.Entry.IsImported) || IsShortOrCommon(names, start, end) || (context.Relation is null && IsInsideName(start, end, sentence))),
            HasDirection = names.Count > 0 && _cues.From(TermClass.Bearings, start) is not null,
            AccentFits = names.Exists(name => AccentFits(name.Form, start, end)),
        };
        ReadSuffix(candidate, sentence.Next);
        var opens = candidate.Context.First <= sentence.First + 1 && candidate.Next < sentence.Next && _tokens[candidate.Next].Kind == TokenKind.Punctuation;
        candidate.IsHeading = opens && (char)_tokens[candidate.Next].Number == ':';
        candidate.IsEntry = opens && start <= sentence.First + 1 && IsDated(candidate.Next, sentence.Next);
        if (_isLower && country is null && !candidate.Context.IsPlacePosition)
            return;
        _found.Add(candidate);
    }

    /// <summary>"Ogodouna, 20 January.", "Talataye, le 6." open an entry: whatever stands before the day is where it was.</summary>
    private bool IsDated(int mark, int limit)
    {
        if ((char)_tokens[mark].Number is not (',' or '(' or '-' or '/' or '|'))
            return false;
        var at = mark + 1;
        while (at < limit && (_cues.From(TermClass.PlaceRelations, at) is { Term.Value: PlaceWords.Article or PlaceWords.On } || _report.Terms.At(at, TermClass.Weekdays) is not null))
            at++;
        return at < limit && (_report.Terms.At(at, TermClass.Months) is not null || (_tokens[at] is { Kind: TokenKind.Number, Number: >= 1 and <= 31, Length: <= 2 }
            && (at + 1 >= limit || _tokens[at + 1].Kind != TokenKind.Word || _tokens[at + 1].Glue == TokenGlue.None || _report.Terms.At(at + 1, TermClass.Months) is not null)));
    }

    private bool IsShortOrCommon(List<GazetteerName> names, int start, int end) =>
        end - start == 1 && (_tokens[start].Length <= ShortName || _cues.IsCommon(start) || _cues.IsTerm(start)) && !names.Exists(name => name.Entry.Kind >= EntryKind.City);

    /// <summary>Whether a capitalised word runs into the name: "Amadou Koro", "Radio Kayira Koutiala".</summary>
    private bool IsInsideName(int start, int end, Sentence sentence) =>
        !_isTitle && ((start > sentence.First && IsNamePart(start - 1) && _tokens[start].Glue is TokenGlue.Space or TokenGlue.Hyphen)
            || (end < sentence.Next && end - start == 1 && IsNamePart(end) && _tokens[end].Glue == TokenGlue.Space && _tokens[start].Shape != TokenShape.Upper));

    /// <summary>"Gao-Bourem", "between Hombori and Boni": the second of two places, whatever else its name means.</summary>
    private bool IsSecondOfTwo(int start, int sentence) =>
        _found.Count > 0 && _found[^1] is { Names.Count: > 0, Country: null } first && first.Sentence == sentence
        && (_tokens[start].Glue == TokenGlue.Hyphen ? first.End == start : first.Context.Relation == PlaceWords.Between && start - first.Next <= 2);

    private bool IsNamePart(int at) => _tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true } && !_cues.IsTerm(at);

    private bool AccentFits(string form, int start, int end)
    {
        var text = _report.Text.AsSpan(_tokens[start].Start, _tokens[end - 1].End - _tokens[start].Start);
        return !System.Text.Ascii.IsValid(form) && text.SequenceEqual(form);
    }

    /// <summary>"Gossi région de Tombouctou": the noun belongs to the name behind it.</summary>
    private bool LeadsOn(int at, int limit)
    {
        while (at < limit && _cues.From(TermClass.PlaceRelations, at) is { Term.Value: PlaceWords.Of or PlaceWords.Article } relation)
            at = relation.Next;
        return at < limit && at > 0 && _cues.Before(TermClass.PlaceRelations, at) is not null && _tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true }
            && _cues.From(TermClass.Countries, at) is null;
    }

    /// <summary>"Bankass district of Mopti", "Jere district of Borno state": the noun belongs to the name before it where that is such a unit, or the name behind has a noun of its own.</summary>
    private bool IsUnit(PlaceCandidate candidate, string noun)
    {
        var kind = noun switch { PlaceWords.Region => EntryKind.Region, PlaceWords.District => EntryKind.District, _ => EntryKind.Area };
        if (kind != EntryKind.Area && candidate.Names.Exists(name => name.Entry.Kind == kind))
            return true;
        var at = candidate.End + 1;
        for (var steps = 0; steps < LongestUnit && at < _tokens.Length && _tokens[at].Kind == TokenKind.Word; steps++, at++)
        {
            if (_tokens[at - 1].IsCapitalised && _cues.From(TermClass.PlaceNouns, at) is { Term.Value: PlaceWords.Region or PlaceWords.District } && candidate.IsUnknown)
                return at > candidate.End + 1;
        }

        return false;
    }

    private void ReadSuffix(PlaceCandidate candidate, int limit)
    {
        var at = candidate.End;
        if (at < limit && _tokens[at] is { Glue: TokenGlue.Apostrophe, Length: 1 })
            at++;
        while (at < limit && _cues.From(TermClass.PlaceRelations, at) is { Term.Value: PlaceWords.Adjective } adjective)
            at = adjective.Next;
        if (at >= limit || _cues.From(TermClass.PlaceNouns, at) is not { } noun || _cues.IsActor(at))
            return;
        var isDirectlyIn = _cues.Before(TermClass.PlaceRelations, candidate.Start) is { Term.Value: PlaceWords.In or PlaceWords.On };
        if (LeadsOn(noun.Next, limit) && !IsUnit(candidate, noun.Term.Value))
            return;
        if (noun.Term.Value == PlaceWords.Office)
            candidate.Context.Office |= !isDirectlyIn;
        else if (noun.Term.Value is not PlaceWords.Kilometre and not PlaceWords.Mile and not PlaceWords.Centre and not PlaceWords.Border
            and not PlaceWords.Quarter and not PlaceWords.Edge and not PlaceWords.People && at == candidate.End && (noun.Term.Value != PlaceWords.Village || IsNewName(candidate))
            && (noun.Term.Value != PlaceWords.Community || (IsNewName(candidate) && IsTold(noun.Next, limit))))
            (candidate.Suffix, candidate.Next) = (noun.Term.Value, noun.Next);
    }

    /// <summary>"Ntotwe village": the name of the village. Of a known place, "Gao villages" are those around it.</summary>
    private bool IsNewName(PlaceCandidate candidate) => candidate is { IsUnknown: true, IsPartOfActor: false } && !_isTitle && !_cues.IsTerm(candidate.Start);

    /// <summary>"the Kuriga community in Chikun": people are a community as well; it is a place where the words go on with another.</summary>
    private bool IsTold(int at, int limit) =>
        at < limit && (_cues.From(TermClass.PlaceRelations, at) is { Term.Value: PlaceWords.In or PlaceWords.Of or PlaceWords.Near }
            || (_tokens[at].Kind == TokenKind.Punctuation && (char)_tokens[at].Number is ',' or '('));
}
