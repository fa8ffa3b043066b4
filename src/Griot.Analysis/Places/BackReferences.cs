using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>Reads words that place something by towns named before: "on the outskirts", "à la sortie de la ville", "half-way between the two towns".</summary>
internal sealed class BackReferences(AnnotatedReport report, PlaceCues cues)
{
    /// <summary>How far back the town may be named.</summary>
    private const int Reach = 60;
    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly AnnotatedReport _report = report;
    private readonly PlaceCues _cues = cues;

    /// <summary>Adds a mention for each such phrase, in its place in the text.</summary>
    public ImmutableArray<PlaceMention> Add(ImmutableArray<PlaceMention> mentions)
    {
        if (mentions.IsEmpty)
            return mentions;
        ImmutableArray<PlaceMention>.Builder? all = null;
        var next = 0;
        foreach (var hit in _report.All<TermHit>())
        {
            if (hit.Term.Class is not (TermClass.PlaceRelations or TermClass.PlaceNouns)
                || hit.Term.Value is not (PlaceWords.Near or PlaceWords.Edge or PlaceWords.Between))
                continue;
            while (next < mentions.Length && mentions[next].First <= hit.First)
                next++;
            if (next > 0 && mentions[next - 1].Next <= hit.First && Read(hit, mentions, next - 1) is { } mention)
                (all ??= mentions.ToBuilder()).Add(mention);
        }

        if (all is null)
            return mentions;
        all.Sort((one, other) => one.First.CompareTo(other.First));
        return all.DrainToImmutable();
    }

    private PlaceMention? Read(TermHit hit, ImmutableArray<PlaceMention> mentions, int last)
    {
        var (at, end) = (hit.Next, hit.Next);
        var (town, of, two) = (false, false, false);
        for (; at < _tokens.Length && !town; at = end)
        {
            if (_cues.From(TermClass.PlaceRelations, at) is { Term.Value: PlaceWords.Of or PlaceWords.Article or PlaceWords.Adjective } word)
                (end, of) = (word.Next, of || word.Term.Value == PlaceWords.Of);
            else if (_cues.From(TermClass.PlaceNouns, at) is { Term.Value: PlaceWords.Town or PlaceWords.Village } noun)
                (end, town) = (noun.Next, true);
            else if (!two && _report.Terms.At(at, TermClass.NumberWords) is { Term.Value: "2" } number)
                (end, two) = (number.Next, true);
            else
                break;
        }

        // "near the town of X" leads on to a name.
        if (end < _tokens.Length && (_tokens[end] is { Kind: TokenKind.Word, IsCapitalised: true, Glue: not TokenGlue.None }
            || _cues.From(TermClass.PlaceRelations, end) is { Term.Value: PlaceWords.Of or PlaceWords.From or PlaceWords.To } || !IsLoose(end)))
            return null;
        if (hit.Term.Value == PlaceWords.Between)
            return town && two ? Middle(hit.First, end, mentions, last) : null;
        var isEdge = hit.Term.Class == TermClass.PlaceRelations && _cues.Before(TermClass.PlaceNouns, hit.Next) is { Term.Value: PlaceWords.Edge };
        return (town && !two) || (isEdge && !of) ? Beside(hit.First, end, mentions, last) : null;
    }

    /// <summary>"outside the town hall" is not outside the town.</summary>
    private bool IsLoose(int at) =>
        _tokens[at].Kind != TokenKind.Word || _tokens[at].Glue == TokenGlue.None || _report.Terms.At(at, TermClass.FunctionWords) is not null
        || _cues.From(TermClass.PlaceRelations, at) is not null || _report.Terms.At(at, TermClass.DateWords) is not null || _report.Terms.At(at, TermClass.Speech) is not null;

    private static PlaceMention? Beside(int first, int next, ImmutableArray<PlaceMention> mentions, int last)
    {
        for (var i = last; i >= 0 && first - mentions[i].Next < Reach; i--)
        {
            if (mentions[i] is not { Kind: PlaceKind.Settlement, Relation: PlaceRelation.At or PlaceRelation.Near or PlaceRelation.Attribute } town)
                continue;
            return town with { First = first, Next = next, Place = town.Place with { Precision = Precision.Near }, Relation = PlaceRelation.Distance, IsLabel = false };
        }

        return null;
    }

    private static PlaceMention? Middle(int first, int next, ImmutableArray<PlaceMention> mentions, int last)
    {
        PlaceMention? later = null;
        for (var i = last; i >= 0 && first - mentions[i].Next < Reach; i--)
        {
            if (mentions[i] is not { Kind: PlaceKind.Settlement, Place.Point: { } point } town || town.Place.Name == later?.Place.Name)
                continue;
            if (later is null)
            {
                later = town;
                continue;
            }

            var place = new Place($"{town.Place.Name} - {later.Place.Name}", town.Place.Admin1, town.Place.Country, point.MiddleTo(later.Place.Point!.Value), Precision.Near);
            return new(first, next, place, PlaceKind.Settlement, PlaceRelation.Between);
        }

        return null;
    }
}
