using System.Collections.Immutable;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Places;

/// <summary>The terms that matter for places, found by the token where they start or end.</summary>
internal sealed class PlaceCues
{
    private const int Classes = 4;
    private readonly ImmutableArray<TermHit> _hits;
    private readonly int[] _ending;
    private readonly int[] _starting;
    private readonly byte[] _marks;

    public PlaceCues(ImmutableArray<TermHit> hits, int tokens)
    {
        _hits = hits;
        _ending = new int[(tokens + 1) * Classes];
        _starting = new int[(tokens + 1) * Classes];
        _marks = new byte[tokens + 1];
        for (var i = 0; i < hits.Length; i++)
            Add(hits[i], i);
    }

    /// <summary>The term of a class whose last token stands just before this one.</summary>
    public TermHit? Before(TermClass termClass, int token) => At(_ending, termClass, token);

    /// <summary>The term of a class that starts at this token.</summary>
    public TermHit? From(TermClass termClass, int token) => At(_starting, termClass, token);

    /// <summary>Whether the token belongs to the name of an actor.</summary>
    public bool IsActor(int token) => ((Mark)_marks[token]).HasFlag(Mark.Actor);

    /// <summary>Whether the token is a word of some lexicon and so hardly a name nobody knows.</summary>
    public bool IsTerm(int token) => ((Mark)_marks[token]).HasFlag(Mark.Term);

    /// <summary>Whether the token names a country or nationality.</summary>
    public bool IsCountry(int token) => ((Mark)_marks[token]).HasFlag(Mark.Country);

    /// <summary>Whether the token is a common word as well as a place's name.</summary>
    public bool IsCommon(int token) => ((Mark)_marks[token]).HasFlag(Mark.Common);

    /// <summary>Whether the token speaks of travelling.</summary>
    public bool IsTravel(int token) => ((Mark)_marks[token]).HasFlag(Mark.Travel);

    private void Add(TermHit hit, int index)
    {
        var mark = hit.Term.Class switch
        {
            TermClass.Actors => Mark.Actor | Mark.Term,
            TermClass.Countries or TermClass.Nationalities => Mark.Country | Mark.Term,
            TermClass.PlaceNouns when hit.Term.Value == PlaceWords.Common => Mark.Common,
            TermClass.PlaceRelations when hit.Term.Value == PlaceWords.Travel => Mark.Travel | Mark.Term,
            TermClass.Bearings when hit.Count == 1 => Mark.None,
            _ => Mark.Term,
        };
        for (var token = hit.First; token < hit.Next; token++)
            _marks[token] |= (byte)mark;
        if (Slot(hit.Term.Class) is not { } slot || mark == Mark.Common || (mark & Mark.Travel) == Mark.Travel)
            return;
        _ending[hit.Next * Classes + slot] = index + 1;
        _starting[hit.First * Classes + slot] = index + 1;
    }

    private TermHit? At(int[] cells, TermClass termClass, int token) =>
        Slot(termClass) is { } slot && cells[token * Classes + slot] is > 0 and var index ? _hits[index - 1] : null;

    private static int? Slot(TermClass termClass) => termClass switch
    {
        TermClass.PlaceRelations => 0,
        TermClass.PlaceNouns => 1,
        TermClass.Bearings => 2,
        TermClass.Countries => 3,
        _ => null,
    };

    [Flags]
    private enum Mark : byte
    {
        None = 0,
        Actor = 1,
        Term = 2,
        Country = 4,
        Common = 8,
        Travel = 16,
    }
}
