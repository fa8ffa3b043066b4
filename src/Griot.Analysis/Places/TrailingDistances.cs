using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>Reads a distance told after its place: "Diapaga : frappe à une dizaine de kilomètres à l'est", "7 km west of the town".</summary>
internal sealed class TrailingDistances(AnnotatedReport report, PlaceCues cues, Distances distances)
{
    private const int LongestTail = 6;
    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly AnnotatedReport _report = report;
    private readonly PlaceCues _cues = cues;
    private readonly Distances _distances = distances;

    /// <summary>Adds a mention for each such distance, in its place in the text.</summary>
    public ImmutableArray<PlaceMention> Add(ImmutableArray<PlaceMention> mentions)
    {
        if (mentions.IsEmpty)
            return mentions;
        var sentences = _report.All<Sentence>();
        ImmutableArray<PlaceMention>.Builder? all = null;
        var (next, sentence) = (0, 0);
        foreach (var hit in _report.All<TermHit>())
        {
            if (hit.Term.Class != TermClass.PlaceNouns || hit.Term.Value is not (PlaceWords.Kilometre or PlaceWords.Mile))
                continue;
            while (next < mentions.Length && mentions[next].First <= hit.First)
                next++;
            while (sentence < sentences.Length && sentences[sentence].Next <= hit.First)
                sentence++;
            if (next == 0 || sentence == sentences.Length || mentions[next - 1].Next > hit.First || Read(hit, sentences[sentence]) is not { } tail)
                continue;
            if (Reference(mentions, next - 1, sentences[sentence], tail.OfTown) is { } reference)
                (all ??= mentions.ToBuilder()).Add(Move(reference, hit, tail));
        }

        if (all is null)
            return mentions;
        all.Sort((one, other) => one.First.CompareTo(other.First));
        return all.DrainToImmutable();
    }

    /// <summary>The direction behind the unit, and whether it is told "of the town"; null when the words lead on to a name.</summary>
    private (double Bearing, int Next, bool OfTown)? Read(TermHit unit, Sentence sentence)
    {
        double? bearing = null;
        var (at, end, ofTown) = (unit.Next, unit.Next, false);
        while (at < sentence.Next && at - unit.Next < LongestTail)
        {
            if (bearing is null && _cues.From(TermClass.Bearings, at) is { } direction)
                (bearing, at, end) = (ContextReader.Degrees(direction), direction.Next, direction.Next);
            else if (_cues.From(TermClass.PlaceNouns, at) is { Term.Value: PlaceWords.Town or PlaceWords.Village } noun)
                (ofTown, at, end) = (true, noun.Next, noun.Next);
            else if (_cues.From(TermClass.PlaceRelations, at) is { Term.Value: PlaceWords.Of or PlaceWords.Article or PlaceWords.In or PlaceWords.On or PlaceWords.To or PlaceWords.From } relation)
                at = relation.Next;
            else
                break;
        }

        var leadsToName = at < sentence.Next && _tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true };
        return bearing is { } degrees && !leadsToName ? (degrees, end, ofTown) : null;
    }

    private static PlaceMention? Reference(ImmutableArray<PlaceMention> mentions, int last, Sentence sentence, bool ofTown)
    {
        for (var i = last; i >= 0 && last - i < 4; i--)
        {
            var isNear = mentions[i].First >= sentence.First || (ofTown && sentence.First - mentions[i].First < 60);
            if (isNear && mentions[i] is { Kind: PlaceKind.Settlement, Place.Point: not null, Relation: PlaceRelation.At or PlaceRelation.Near or PlaceRelation.Attribute })
                return mentions[i];
        }

        return null;
    }

    private PlaceMention Move(PlaceMention reference, TermHit unit, (double Bearing, int Next, bool OfTown) tail)
    {
        var kilometres = _distances.Before(unit, out var first);
        var context = new PlaceContext { Bearing = tail.Bearing, Kilometres = kilometres };
        return reference with
        {
            First = kilometres is null ? unit.First : first,
            Next = tail.Next,
            Place = reference.Place with { Point = PlaceMaker.Moved(reference.Place.Point!.Value, context), Precision = Precision.Near },
            Relation = PlaceRelation.Distance,
            IsLabel = false,
        };
    }
}
