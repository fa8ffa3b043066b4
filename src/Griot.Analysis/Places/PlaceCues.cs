using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;

namespace Griot.Analysis.Places;

/// <summary>The terms that matter for places, found by the token where they start or end.</summary>
internal sealed class PlaceCues
{
    private readonly TermIndex _terms;
    private readonly int _longest;
    private readonly byte[] _marks;

    public PlaceCues(AnnotatedReport report)
    {
        (_terms, _longest) = (report.Terms, report.Language.Lexicon.Longest);
        _marks = new byte[report.All<Token>().Length + 1];
        foreach (ref readonly var hit in report.All<TermHit>().AsSpan())
        {
            var mark = (byte)MarkOf(hit);
            for (var token = hit.First; token < hit.Next; token++)
                _marks[token] |= mark;
        }
    }

    /// <summary>The term of a class whose last token stands just before this one.</summary>
    public TermHit? Before(TermClass termClass, int token)
    {
        for (var first = token - 1; first >= 0 && first >= token - _longest; first--)
        {
            // Terms of one class do not overlap: the nearest that starts before is the only one that can end here.
            if (_terms.Has(first, termClass))
                return Last(first, termClass, token);
        }

        return null;
    }

    /// <summary>The term of a class that starts at this token.</summary>
    public TermHit? From(TermClass termClass, int token) => _terms.Has(token, termClass) ? Last(token, termClass, null) : null;

    /// <summary>Whether the token belongs to the name of an actor.</summary>
    public bool IsActor(int token) => (_marks[token] & (byte)Mark.Actor) != 0;

    /// <summary>Whether the token is a word of some lexicon and so hardly a name nobody knows.</summary>
    public bool IsTerm(int token) => (_marks[token] & (byte)Mark.Term) != 0;

    /// <summary>Whether the token names a country or nationality.</summary>
    public bool IsCountry(int token) => (_marks[token] & (byte)Mark.Country) != 0;

    /// <summary>Whether the token is a common word as well as a place's name.</summary>
    public bool IsCommon(int token) => (_marks[token] & (byte)Mark.Common) != 0;

    /// <summary>Whether the token speaks of travelling.</summary>
    public bool IsTravel(int token) => (_marks[token] & (byte)Mark.Travel) != 0;

    /// <summary>Of two readings of one form the last, without those that only mark their words.</summary>
    private TermHit? Last(int first, TermClass termClass, int? next)
    {
        var hits = _terms.At(first);
        for (var i = hits.Length - 1; i >= 0; i--)
        {
            ref readonly var hit = ref hits[i];
            if (hit.Class == termClass && (next is null || hit.Next == next) && !IsOnlyMark(hit))
                return hit;
        }

        return null;
    }

    private static bool IsOnlyMark(in TermHit hit) =>
        hit is { Class: TermClass.PlaceNouns, Term.Value: PlaceWords.Common } or { Class: TermClass.PlaceRelations, Term.Value: PlaceWords.Travel };

    private static Mark MarkOf(in TermHit hit) => hit.Class switch
    {
        TermClass.Actors => Mark.Actor | Mark.Term,
        TermClass.Countries or TermClass.Nationalities => Mark.Country | Mark.Term,
        TermClass.PlaceNouns when hit.Term.Value == PlaceWords.Common => Mark.Common,
        TermClass.PlaceRelations when hit.Term.Value == PlaceWords.Travel => Mark.Travel | Mark.Term,
        TermClass.Bearings when hit.Count == 1 => Mark.None,
        _ => Mark.Term,
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
