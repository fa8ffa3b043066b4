using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>Reads two names as the stretch between them: "between A and B", "sur l'axe A-B", "the A - B road", "travelling from A to B".</summary>
internal sealed class Pairs(AnnotatedReport report, PlaceCues cues)
{
    private const int LongestGap = 6;
    private const int TravelWithin = 12;
    private readonly AnnotatedReport _report = report;
    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly PlaceCues _cues = cues;

    /// <summary>"between Teherdje and Tombouctou": where only one end is known, the other is named beside it; where none is, both are names of the report's country.</summary>
    public void Lend(List<PlaceCandidate> candidates, string? country)
    {
        for (var i = 0; i + 1 < candidates.Count; i++)
        {
            var (one, other) = (candidates[i], candidates[i + 1]);
            var (left, right) = (IsNowhere(one), IsNowhere(other));
            if ((!left && !right) || one.Sentence != other.Sentence || other.Start - one.Next > LongestGap || !IsStretch(one, other) || !IsPoint(one) || !IsPoint(other))
                continue;
            if (left && right)
            {
                if (country is null || !(IsAxis(one) || other.Suffix == PlaceWords.Axis))
                    continue;
                var around = UnknownNames.At(other, NameOf(other), null, country);
                Put(one, around);
                Put(other, around);
            }
            else if ((left ? other : one) is { IsDropped: false, Entry.IsSettlement: true, Place: { } place })
            {
                Put(left ? one : other, place);
            }
        }
    }

    private void Put(PlaceCandidate unknown, Place? beside)
    {
        if (beside is null)
            return;
        unknown.Place = beside with { Name = NameOf(unknown), Precision = Precision.Near };
        (unknown.IsDropped, unknown.SpellingDistance) = (false, null);
    }

    private string NameOf(PlaceCandidate candidate) => _report.Text[_tokens[candidate.Start].Start.._tokens[candidate.End - 1].End];

    private static bool IsNowhere(PlaceCandidate candidate) => candidate.IsUnknown && (candidate.Place is null || candidate.IsDropped);

    public PlaceMention? Read(PlaceCandidate one, PlaceCandidate other)
    {
        if (one.Sentence != other.Sentence || !IsPoint(one) || !IsPoint(other) || other.Start - one.Next > LongestGap
            || one.Place!.Name == other.Place!.Name || !IsStretch(one, other))
            return null;
        var (from, to) = (one.Place, other.Place);
        var middle = from.Point is { } a && to.Point is { } b ? a.MiddleTo(b) : from.Point ?? to.Point;
        var place = new Place($"{from.Name} - {to.Name}", from.Admin1 ?? to.Admin1, from.Country ?? to.Country, middle, Precision.Near);
        return new(one.Context.First, other.Next, place, PlaceKind.Settlement, PlaceRelation.Between,
            one.SpellingDistance is { } near && other.SpellingDistance is { } far ? near + far : null)
        {
            InFurniture = one.IsFurniture,
        };
    }

    private static bool IsPoint(PlaceCandidate candidate) =>
        candidate.Country is null && !candidate.IsPartOfActor && !candidate.IsDateline && !candidate.Context.Office
        && candidate.Entry is null or { IsSettlement: true } or { Kind: EntryKind.District };

    private bool IsStretch(PlaceCandidate one, PlaceCandidate other)
    {
        var link = Link(one.Next, other);
        return link switch
        {
            null => false,
            PlaceWords.Axis => one.Context.Relation is not PlaceWords.From || IsRoad(one, other),
            PlaceWords.And => one.Context.Relation == PlaceWords.Between || other.Suffix == PlaceWords.Axis || IsAxis(one),
            _ => IsAxis(one) || other.Suffix == PlaceWords.Axis || (IsOrigin(one, other) && Travels(one)),
        };
    }

    /// <summary>What joins the two names: a dash, "and", "to"; null when other words stand between.</summary>
    private string? Link(int first, PlaceCandidate other)
    {
        string? link = null;
        for (var at = first; at < other.Start;)
        {
            if (_cues.From(TermClass.PlaceRelations, at) is { } relation)
            {
                link = relation.Term.Value switch
                {
                    PlaceWords.And => PlaceWords.And,
                    PlaceWords.To or PlaceWords.Towards or PlaceWords.In or PlaceWords.On or PlaceWords.Axis => PlaceWords.To,
                    PlaceWords.Of or PlaceWords.Article or PlaceWords.Adjective => link,
                    _ => "",
                };
                if (link is { Length: 0 })
                    return null;
                at = relation.Next;
            }
            else if (_cues.From(TermClass.PlaceNouns, at) is { Term.Value: PlaceWords.Town or PlaceWords.Village or PlaceWords.Commune } noun)
                at = noun.Next;
            else if (_tokens[at].Kind == TokenKind.Punctuation && IsArrow((char)_tokens[at].Number))
                (link, at) = (PlaceWords.Axis, at + 1);
            else if (_tokens[at].Kind == TokenKind.Punctuation && (char)_tokens[at].Number is '-' or '/')
                (link, at) = (link ?? PlaceWords.Of, at + 1);
            else
                return null;
        }

        // "Gao-Ansongo": nothing but a hyphen.
        return first == other.Start && _tokens[first].Glue == TokenGlue.Hyphen ? PlaceWords.Axis : link;
    }

    /// <summary>"Torodi -> Makalondi", also with a typographic arrow.</summary>
    private static bool IsArrow(char mark) => mark is '>' or '\u2192' or '\u2194' or '\u21D2' or '\u27A1' or '\u27F6' or '\u2B95' or '\u21C4' or '\u2B0C';

    private static bool IsRoad(PlaceCandidate one, PlaceCandidate other) => IsAxis(one) || other.Suffix == PlaceWords.Axis;

    private static bool IsAxis(PlaceCandidate one) =>
        one.Context.Relation is PlaceWords.Axis or PlaceWords.Between || one.Context.Noun == PlaceWords.Axis;

    /// <summary>"from A to B", « de A à B ».</summary>
    private bool IsOrigin(PlaceCandidate one, PlaceCandidate other) =>
        other.Context.Relation is PlaceWords.To or PlaceWords.In or PlaceWords.Towards
        && (one.Context.Relation == PlaceWords.From || _cues.Before(TermClass.PlaceRelations, one.Start) is { Term.Value: PlaceWords.Of });

    private bool Travels(PlaceCandidate one)
    {
        for (var at = one.Context.First - 1; at >= 0 && one.Context.First - at <= TravelWithin && _tokens[at].Kind != TokenKind.Break; at--)
        {
            if (_cues.IsTravel(at))
                return true;
        }

        return false;
    }
}
