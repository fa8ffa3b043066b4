using System.Collections.Immutable;

namespace Griot.Analysis.Places;

/// <summary>Writes the mentions in the order of the text, two names of one stretch of road as one.</summary>
internal sealed class MentionWriter(AnnotatedReport report, PlaceCues cues, List<PlaceCandidate> candidates)
{
    private readonly List<PlaceCandidate> _candidates = candidates.FindAll(candidate => !candidate.IsDropped && candidate.Place is not null);
    private readonly Pairs _pairs = new(report, cues);

    public ImmutableArray<PlaceMention> Write()
    {
        var mentions = ImmutableArray.CreateBuilder<PlaceMention>(_candidates.Count);
        for (var i = 0; i < _candidates.Count; i++)
        {
            if (i + 1 < _candidates.Count && _pairs.Read(_candidates[i], _candidates[i + 1]) is { } pair)
            {
                mentions.Add(pair);
                i++;
            }
            else if (!IsRiver(_candidates[i]))
            {
                mentions.Add(Write(i));
            }
        }

        return mentions.DrainToImmutable();
    }

    private PlaceMention Write(int index)
    {
        var candidate = _candidates[index];
        var kind = PlaceMaker.KindOf(candidate, candidate.Entry);
        var relation = PlaceMaker.Relation(candidate);
        if (relation is PlaceRelation.Near && candidate.Context.Relation == PlaceWords.Towards && candidate.Surroundings is null && (candidate.Country is not null || HasOtherPlace(index)))
            relation = PlaceRelation.FromOrTo;
        return new(candidate.Context.First, candidate.Next, candidate.Place!, kind, relation, candidate.SpellingDistance, candidate.Others)
        {
            IsLabel = candidate.IsLabel,
            InFurniture = candidate.IsFurniture,
        };
    }

    /// <summary>"vers Kidal" is where it happened unless the sentence says that elsewhere.</summary>
    private bool HasOtherPlace(int index)
    {
        for (var i = index - 1; i >= 0 && _candidates[i].Sentence == _candidates[index].Sentence && index - i < 6; i--)
        {
            if (IsLocation(_candidates[i]))
                return true;
        }

        for (var i = index + 1; i < _candidates.Count && _candidates[i].Sentence == _candidates[index].Sentence && i - index < 6; i++)
        {
            if (IsLocation(_candidates[i]))
                return true;
        }

        return false;
    }

    private static bool IsLocation(PlaceCandidate candidate) =>
        candidate.Entry is { IsSettlement: true } && PlaceMaker.Relation(candidate) is PlaceRelation.At or PlaceRelation.Near or PlaceRelation.Distance
        && candidate.Context.Relation != PlaceWords.Towards;

    private static bool IsRiver(PlaceCandidate candidate) => candidate.Country is not null && candidate.UnitNoun == PlaceWords.Water;
}
