using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Places;
using Griot.Analysis.Speakers;
using Griot.Analysis.Statistics;
using Griot.Analysis.Text;
using Griot.Analysis.Tolls;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Gathers the layers of a report by sentence.</summary>
internal static class SceneReader
{
    /// <summary>"since Thursday" is when it happened; "since January" sums.</summary>
    private const int RecentDays = 10;

    public static ImmutableArray<Scene> Read(AnnotatedReport report, string? country)
    {
        var acts = new Cursor<Act>(report.All<Act>(), act => act.First);
        var dates = new Cursor<DateMention>(report.All<DateMention>(), date => date.First);
        var places = new Cursor<PlaceMention>(report.All<PlaceMention>(), place => place.First);
        var parties = new Cursor<Party>(report.All<Party>(), party => party.First);
        var tolls = new Cursor<TollMention>(report.All<TollMention>(), toll => toll.First);
        var attributions = new Cursor<Attribution>(report.All<Attribution>(), attribution => attribution.First);
        var responsibility = new Cursor<ResponsibilityMention>(report.All<ResponsibilityMention>(), mention => mention.First);
        var scenes = ImmutableArray.CreateBuilder<Scene>();
        var number = 0;
        foreach (var sentence in report.All<Sentence>())
        {
            if (sentence.Section == SectionKind.Furniture)
                continue;
            var (first, next) = (sentence.First, sentence.Next);
            var scene = new Scene(
                number++, sentence,
                acts.In(first, next).RemoveAll(act => act.IsNegated || act.IsUnreal),
                ExactFirst(dates.In(first, next), report.All<Token>()), WithRoutes(Here(places.Span(first, next), sentence, country)),
                parties.In(first, next), tolls.In(first, next), attributions.In(first, next))
            {
                Responsibility = responsibility.In(first, next),
                IsElsewhere = IsElsewhere(places.Span(first, next), country),
            };
            scenes.AddRange(SceneSplitter.Split(WithRecentDays(Describe(report, scene))));
        }

        return scenes.DrainToImmutable();
    }

    /// <summary>"this week", "over the weekend" yield to a day or a dated range in the same sentence.</summary>
    private static ImmutableArray<DateMention> ExactFirst(ImmutableArray<DateMention> dates, ImmutableArray<Token> tokens) =>
        dates.Length < 2 ? dates : [.. dates.OrderBy(date => date.Shape is DateShape.Days && !HasNumber(date, tokens) ? 1 : 0)];

    private static bool HasNumber(DateMention date, ImmutableArray<Token> tokens)
    {
        for (var at = date.First; at < date.Next; at++)
        {
            if (tokens[at].Kind == TokenKind.Number)
                return true;
        }

        return false;
    }

    private static ImmutableArray<PlaceMention> Here(ReadOnlySpan<PlaceMention> places, Sentence sentence, string? country)
    {
        if (places.IsEmpty)
            return [];
        var here = ImmutableArray.CreateBuilder<PlaceMention>(places.Length);
        foreach (var place in places)
        {
            if (IsHere(place, country) && IsPlace(place, sentence))
                here.Add(place);
        }

        return here.DrainToImmutable();
    }

    /// <summary>"travelling from Kantchari to Diapaga": what befell the travellers, befell them between the two.</summary>
    private static ImmutableArray<PlaceMention> WithRoutes(ImmutableArray<PlaceMention> places)
    {
        for (var i = 0; i + 1 < places.Length; i++)
        {
            var (from, to) = (places[i], places[i + 1]);
            if (from is { Relation: PlaceRelation.FromOrTo, Kind: PlaceKind.Settlement, Place.Point: { } start }
                && to is { Relation: PlaceRelation.FromOrTo, Kind: PlaceKind.Settlement, Place.Point: { } end } && to.First - from.Next <= 1)
            {
                var between = new Place($"{from.Place.Name} - {to.Place.Name}", from.Place.Admin1, from.Place.Country, start.MiddleTo(end), Precision.Near);
                return [.. places.Where(place => place != from && place != to),
                    new PlaceMention(from.First, to.Next, between, PlaceKind.Settlement, PlaceRelation.Between)];
            }
        }

        return places;
    }

    /// <summary>Headlines capitalise every word: there, only names that the gazetteer knows are places.</summary>
    private static bool IsPlace(PlaceMention place, Sentence sentence) =>
        sentence.Section == SectionKind.Body || place.SpellingDistance == 0;

    /// <summary>A whole country or area elsewhere is spoken of, not where it happened.</summary>
    private static bool IsHere(PlaceMention place, string? country) =>
        place.Place.Precision != Precision.Wide || place.Place.Country is null || country is null || place.Place.Country == country;

    /// <summary>"since Thursday": the days up to the one on which somebody spoke, or up to publication.</summary>
    private static Scene WithRecentDays(Scene scene) => !scene.Dates.Any(IsRecent) ? scene : scene with
    {
        Dates = [.. scene.Dates.Select(date => IsRecent(date)
            ? date with { Shape = DateShape.Days, Date = new EventDate(date.Date!.Start, LastDay(scene, date.Date), Precision.Near) }
            : date)],
    };

    private static bool IsRecent(DateMention date) => date is { Shape: DateShape.Since, Date: { } days } && days.Days <= RecentDays;

    private static DateOnly LastDay(Scene scene, EventDate days) =>
        scene.SpeechDate?.Date is { } said && said.End >= days.Start && said.End <= days.End ? said.End : days.End;

    private static bool IsElsewhere(ReadOnlySpan<PlaceMention> places, string? country)
    {
        var named = false;
        foreach (var place in places)
        {
            named |= place.Kind == PlaceKind.Country && place.Relation is PlaceRelation.At or PlaceRelation.Near;
            if (place.Place.Country == country)
                return false;
        }

        return named && country is not null;
    }

    private static Scene Describe(AnnotatedReport report, Scene scene)
    {
        var (first, next) = (scene.Sentence.First, scene.Sentence.Next);
        ImmutableArray<string> Values(TermClass termClass) => report.Terms.AllIn(first, next, termClass).Values();
        return scene with
        {
            Circumstances = Values(TermClass.Circumstances),
            Cues = Values(TermClass.Background),
            Modalities = Values(TermClass.Modality),
            SpeaksOfResponsibility = scene.Responsibility.Any(mention => !mention.IsSelf),
            SpeechDate = SpeechDate(report, scene),
            IsAggregate = IsAggregate(report, scene),
        };
    }

    /// <summary>"said on Saturday", "a annoncé lundi": a date right beside the verb of saying is the day of saying, where another date or none is left.</summary>
    private static DateMention? SpeechDate(AnnotatedReport report, Scene scene)
    {
        if (scene.Dates.IsEmpty)
            return null;
        var phrases = new Phrases(report);
        foreach (var hit in report.Terms.AllIn(scene.Sentence.First, scene.Sentence.Next, TermClass.Speech))
        {
            foreach (var date in scene.Dates)
            {
                if (date.Shape is not DateShape.Day)
                    continue;
                var after = date.First - hit.Next;
                if (after is >= 0 and <= 2 && !Enumerable.Range(hit.Next, after).Any(at => phrases.IsMark(at, ',')))
                    return date;
                // "the ministry said in a bulletin read on television on Sunday": nothing is told between the word and the day, nor after it.
                if (after > 2 && scene.Acts.All(act => act.Next <= hit.First) && scene.Tolls.All(toll => toll.Harm < hit.First))
                    return date;
                if (hit.First - date.Next is 0)
                    return date;
            }
        }

        // "JNIM claimed the attack in a statement on Tuesday": the day of the claim.
        if (scene.Tolls.IsEmpty && scene.Acts.All(act => !act.IsVerb) && scene.Responsibility.FirstOrDefault(mention => !mention.IsSelf) is { } claim)
            return scene.Dates.FirstOrDefault(date => date.Shape is DateShape.Day && date.First >= claim.Next && !scene.Acts.Any(act => act.Next == date.First));
        return null;
    }

    /// <summary>"over 3.5 years", "en dix ans": a figure beside such a stretch is a sum.</summary>
    private static bool SpansYears(AnnotatedReport report, Scene scene)
    {
        foreach (var hit in report.Terms.AllIn(scene.Sentence.First, scene.Sentence.Next, TermClass.Aggregates))
        {
            if (hit.Term.Value != "span")
                continue;
            foreach (var word in report.Terms.AllIn(hit.Next, Math.Min(hit.Next + 4, scene.Sentence.Next), TermClass.DateWords))
            {
                if (word.Term.Value is "unit year" or "unit month")
                    return true;
            }
        }

        return false;
    }

    /// <summary>A sum over a period: "since January", "in 2024", "over 3.5 years", with no day of its own.</summary>
    private static bool IsAggregate(AnnotatedReport report, Scene scene)
    {
        var hasDay = scene.Dates.Any(date => (date.Shape is DateShape.Day or DateShape.Days || IsRecent(date)) && date != scene.SpeechDate);
        if (scene.Dates.Any(date => date.Shape is DateShape.Since or DateShape.Between && !IsRecent(date)))
            return !hasDay;
        if (hasDay)
            return false;
        if (SpansYears(report, scene))
            return true;
        return IsSummedUp(report, scene) || scene.Dates.Any(date => date.Shape is DateShape.Year);
    }

    private static bool IsSummedUp(AnnotatedReport report, Scene scene)
    {
        foreach (var hit in report.Terms.AllIn(scene.Sentence.First, scene.Sentence.Next, TermClass.Aggregates))
        {
            if (hit.Term.Value is Cues.Total or Cues.Aggregate or Cues.Since or Cues.Year)
                return true;
        }

        return false;
    }
}
