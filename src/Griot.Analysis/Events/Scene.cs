using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Dates;
using Griot.Analysis.Parties;
using Griot.Analysis.Places;
using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Analysis.Tolls;

namespace Griot.Analysis.Events;

/// <summary>What one sentence offers to an event: acts, when, where, who, how many, on whose word.</summary>
internal sealed record Scene(
    int Number,
    Sentence Sentence,
    ImmutableArray<Act> Acts,
    ImmutableArray<DateMention> Dates,
    ImmutableArray<PlaceMention> Places,
    ImmutableArray<Party> Parties,
    ImmutableArray<TollMention> Tolls,
    ImmutableArray<Attribution> Attributions)
{
    /// <summary>The day on which somebody spoke ("said on Saturday"), when it is not the event's.</summary>
    public DateMention? SpeechDate { get; init; }

    /// <summary>The codebook's circumstances met in the sentence.</summary>
    public ImmutableArray<string> Circumstances { get; init; } = [];

    /// <summary>Background words met in the sentence: earlier, anniversary, trial, separate, other-day.</summary>
    public ImmutableArray<string> Cues { get; init; } = [];

    /// <summary>Words that weaken: hedge, hearsay, metaphor, threat, ...</summary>
    public ImmutableArray<string> Modalities { get; init; } = [];

    /// <summary>The words of war are borrowed for a match, a film or a drill.</summary>
    public bool IsFigurative { get; init; }

    /// <summary>Tells no act, but stands right after one and says when it was.</summary>
    public bool IsAnchor { get; init; }

    /// <summary>What followed an event: flight from it, arrests after it. It says nothing of when and where the event was.</summary>
    public bool IsConsequence { get; init; }

    /// <summary>An event that a clause of the sentence only counts from: the text goes on with the one told.</summary>
    public bool IsAside { get; init; }

    /// <summary>Places that open the sentence as a dateline or a label does; in a bulletin they say where an entry's incident was.</summary>
    public ImmutableArray<PlaceMention> Labels { get; init; } = [];

    /// <summary>Opens with "Update": more of what was told, no entry of its own.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>Only another country is spoken of.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>Claims, accusations, suspicions and denials in the sentence.</summary>
    public ImmutableArray<ResponsibilityMention> Responsibility { get; init; } = [];

    /// <summary>A claim, denial, accusation or suspicion stands in the sentence.</summary>
    public bool SpeaksOfResponsibility { get; init; }

    /// <summary>The figures of this sentence sum over a period or an area.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>The day the event is said to have happened, or the first of the days.</summary>
    // Like the place, asked for by every draft that the scene may belong to: plain loops, since a query allocates each time.
    public DateMention? EventDate
    {
        get
        {
            DateMention? month = null, year = null;
            foreach (var date in Dates)
            {
                if (date.Shape is DateShape.Day or DateShape.Days && date != SpeechDate)
                    return date;
                if (date.Shape is DateShape.Month && month is null && date != SpeechDate)
                    month = date;
                else if (date.Shape is DateShape.Year)
                    year ??= date;
            }

            return month ?? year;
        }
    }

    /// <summary>The most specific place that the event can have happened in.</summary>
    public PlaceMention? EventPlace
    {
        get
        {
            if (Best is not { } best)
                return null;
            foreach (var place in Places)
            {
                if (place.Relation == PlaceRelation.Distance && place.Place.Name == best.Place.Name)
                    return place;
            }

            return best;
        }
    }

    private PlaceMention? Best
    {
        get
        {
            PlaceMention? best = null;
            var least = int.MaxValue;
            foreach (var place in Places)
            {
                if ((!place.IsLocation && !(place.Relation is PlaceRelation.FromOrTo && IsFlight)) || (best is not null && IsWhereabouts(place, best)))
                    continue;
                var rank = Rank(place) + (place.Relation is PlaceRelation.FromOrTo ? 1 : 0);
                if (rank < least)
                    (best, least) = (place, rank);
            }

            return best;
        }
    }

    /// <summary>"the commune of Kokorou, north of Téra": the second only says where the first lies.</summary>
    private static bool IsWhereabouts(PlaceMention place, PlaceMention before) =>
        place.Relation is PlaceRelation.Near && before is { Kind: PlaceKind.District, Relation: PlaceRelation.At, Place.Point: not null } && place.First - before.Next is 1;

    /// <summary>How vague a place is, from 0; a label before a colon yields to any place in the sentence itself.</summary>
    public static int Rank(PlaceMention place) => place.Kind switch
    {
        PlaceKind.Settlement when place.IsLabel || (place.Place.Point is null && place.SpellingDistance is null) => 1,
        PlaceKind.Settlement => 0,
        PlaceKind.District => place.Place.Point is null ? 2 : 1,
        PlaceKind.Region => 2,
        PlaceKind.Area => 2,
        _ => 4,
    };

    /// <summary>Whether an act is told as having happened here: a bare plural only with a day or victims beside it.</summary>
    public bool IsReal(Act act) => !act.IsGeneric || EventDate is { Shape: DateShape.Day or DateShape.Days } || Tolls.Any(toll => !toll.IsBarePlural);

    /// <summary>Flight is placed where those who fled arrive.</summary>
    private bool IsFlight => Acts.Any(act => act.Kind is "flee") || Tolls.Any(toll => toll.Measure == Model.TollMeasure.Displaced);

    /// <summary>"4 dead, seven injured": in an entry of a bulletin the victims tell that something was done.</summary>
    public Scene WithVictimsAsAct()
    {
        var told = Tolls.FirstOrDefault(toll => toll is { IsBarePlural: false, IsNone: false, Measure: Model.TollMeasure.Killed or Model.TollMeasure.Wounded or Model.TollMeasure.Abducted });
        if (told is null || IsAggregate)
            return this;
        return this with
        {
            Acts = [new Act(told.Harm, told.Harm + 1, told.Measure == Model.TollMeasure.Abducted ? "abduct" : "kill", [], told.Party is { } party ? [party] : []) { IsVerb = true }],
        };
    }

    /// <summary>"A nurse and her driver were seized near Tera": people taken tell an abduction, whatever the verb.</summary>
    public Scene WithTakenAsAct()
    {
        if (IsAggregate || !Acts.IsEmpty || (EventDate is null && EventPlace is null))
            return this;
        foreach (var toll in Tolls)
        {
            if (toll is { IsBarePlural: false, IsNone: false, Measure: Model.TollMeasure.Abducted })
                return this with { Acts = [new Act(toll.Harm, toll.Harm + 1, "abduct", [], toll.Party is { } party ? [party] : []) { IsVerb = true }] };
        }

        return this;
    }

    public bool Has(string cue) => Cues.Contains(cue);
}
