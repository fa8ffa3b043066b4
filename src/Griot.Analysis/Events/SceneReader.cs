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

    /// <summary>A dateline stands in one of the first sentences, its date near the start.</summary>
    private const int LastOfHead = 4;
    private const int LongestDateline = 6;

    /// <summary>"a statement issued late on Tuesday".</summary>
    private const int FarthestAnnounced = 4;

    /// <summary>"On Monday, the state news agency said": from the day to the noun of the speaker.</summary>
    private const int FarthestOpener = 4;

    /// <summary>Words between "held" and the day since when.</summary>
    private const int FarthestHeld = 6;

    /// <summary>"UPDATE 2 (11:45): first figures".</summary>
    private const int FarthestUpdate = 4;

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
        Scene? before = null;
        var phrases = new Phrases(report);
        foreach (var sentence in report.All<Sentence>())
        {
            if (sentence.Section == SectionKind.Furniture)
                continue;
            var (first, next) = (sentence.First, sentence.Next);
            var scene = new Scene(
                number++, sentence,
                acts.In(first, next).RemoveAll(act => act.IsNegated || act.IsUnreal),
                ExactFirst(WithoutDateline(dates.In(first, next).RemoveAll(date => date.IsDateline), sentence, number, report), report.All<Token>()), WithRoutes(Here(places.Span(first, next), sentence, country)),
                parties.In(first, next), tolls.In(first, next), attributions.In(first, next))
            {
                Responsibility = responsibility.In(first, next),
                Labels = places.In(first, next).RemoveAll(place => !IsLabel(place, first)),
            };
            scene = WithoutClaimDay(Describe(report, scene, before));
            before = scene with { IsAggregate = scene.IsAggregate || Sums.IsSum(report, scene, before) };
            var described = WithRecentDays(before);
            // "In Burkina Faso, a convoy was ambushed on 17 September close to Mansila": with a day and a place of its own it happened, wherever the report began.
            var told = described.EventDate is { Shape: DateShape.Day } && described.EventPlace is { Kind: PlaceKind.Settlement or PlaceKind.District, Place.Point: not null };
            scenes.AddRange(SceneSplitter.Split(!told && IsElsewhere(places.Span(first, next), country) ? described with { IsElsewhere = true } : described, phrases));
        }

        return scenes.DrainToImmutable();
    }

    /// <summary>"No one had said they were behind the bombing by Monday noon": that nobody claimed it, and the word for what happened, tell no event of their own.</summary>
    private static Scene WithoutClaimDay(Scene scene) =>
        scene.Tolls.IsEmpty && scene.Responsibility.Any(mention => mention.Status == ResponsibilityStatus.NoneClaimed) && scene.Acts.All(act => act.Initiators.Length + act.Targets.Length == 0)
            ? scene with { Acts = [], Dates = [], SpeechDate = null } : scene;

    private static bool IsLabel(PlaceMention place, int first) =>
        place is { Relation: PlaceRelation.Attribute, Kind: PlaceKind.Settlement or PlaceKind.District or PlaceKind.Region } && place.First - first <= 2;

    /// <summary>"BAMAKO, Jan 21 (Agency) - ...": the day on which the report was written is not the event's.</summary>
    private static ImmutableArray<DateMention> WithoutDateline(ImmutableArray<DateMention> dates, Sentence sentence, int number, AnnotatedReport report)
    {
        if (number > LastOfHead || dates.IsEmpty || dates[0].First == sentence.First || dates[0].First - sentence.First > LongestDateline
            || !report.All<PlaceMention>().Any(place => place.First <= sentence.First + 1 && place.Next <= dates[0].First && place.Next > sentence.First && place.Relation == PlaceRelation.Attribute))
            return dates;
        var phrases = new Phrases(report);
        return phrases.IsMark(dates[0].Next, '(') || phrases.IsMark(dates[0].Next, '-') || phrases.IsMark(dates[0].Next, '/') || phrases.IsMark(dates[0].Next, ')') ? dates.RemoveAt(0) : dates;
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
    // A day of its own in the same sentence comes first: "a message circulating since Sunday about the killing ten days ago".
    private static Scene WithRecentDays(Scene scene) => scene.Dates.Any(IsRecent) ? scene with
    {
        Dates = [.. scene.Dates.Where(date => !IsRecent(date)), .. scene.Dates.Where(IsRecent).Select(date => SinceDay(date, IsTaken(scene) ? date.Date!.Start : LastDay(scene, date.Date!)))],
    } : scene;

    /// <summary>"missing since Thursday", "detained since Monday": taken on that day, and gone ever since.</summary>
    private static bool IsTaken(Scene scene) => scene.Acts.Length > 0 && scene.Acts.All(act => act.Kind is "abduct" or "arrest");

    private static DateMention SinceDay(DateMention since, DateOnly last) => since.Date!.Start == last
        ? since with { Shape = DateShape.Day, Date = EventDate.On(last) }
        : since with { Shape = DateShape.Days, Date = new EventDate(since.Date.Start, last, Precision.Near) };

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

    private static Scene Describe(AnnotatedReport report, Scene scene, Scene? before)
    {
        var (first, next) = (scene.Sentence.First, scene.Sentence.Next);
        ImmutableArray<string> Values(TermClass termClass) => report.Terms.AllIn(first, next, termClass).Values();
        return scene with
        {
            Circumstances = Values(TermClass.Circumstances),
            Cues = CuesOf(report, scene),
            Modalities = Values(TermClass.Modality),
            IsFigurative = IsFigurative(report, scene),
            SpeaksOfResponsibility = scene.Responsibility.Any(mention => !mention.IsSelf),
            IsUpdate = report.Terms.FirstIn(first, Math.Min(first + FarthestUpdate, next), TermClass.Grammar, "update") is not null,
            SpeechDate = SpeechDate(report, scene),
            IsAggregate = IsAggregate(report, scene, before),
        };
    }

    /// <summary>"A second vehicle ..." tells another event where it opens the sentence; further back it is a part of the first.</summary>
    private static ImmutableArray<string> CuesOf(AnnotatedReport report, Scene scene)
    {
        var cues = ImmutableArray.CreateBuilder<string>(2);
        foreach (var hit in report.Terms.AllIn(scene.Sentence.First, scene.Sentence.Next, TermClass.Background))
        {
            var cue = hit.Term.Value != "separate-thing" ? hit.Term.Value : hit.First - scene.Sentence.First <= 1 ? "separate" : null;
            if (cue is not null && !cues.Contains(cue))
                cues.Add(cue);
        }

        return cues.DrainToImmutable();
    }

    /// <summary>One such word may be meant as it says ("a mobile team", "a coach"); beside a day or victims it takes two.</summary>
    private static bool IsFigurative(AnnotatedReport report, Scene scene)
    {
        var words = 0;
        foreach (var hit in report.Terms.AllIn(scene.Sentence.First, scene.Sentence.Next, TermClass.Modality))
            words += hit.Term.Value == "metaphor" ? 1 : 0;
        return words > 1 || (words == 1 && scene.Tolls.IsEmpty && scene.Dates.IsEmpty);
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
                // "says that on Tuesday ...": what follows "that" is told, not said.
                if (after is >= 0 and <= 2 && !Enumerable.Range(hit.Next, after).Any(at => phrases.IsMark(at, ',') || phrases.IsGrammar(at, "relative")))
                    return date;
                // "the ministry said in a bulletin read on television on Sunday": nothing is told between the word and the day, nor after it.
                if (after > 2 && scene.Acts.All(act => act.Next <= hit.First) && scene.Tolls.All(toll => toll.Harm < hit.First))
                    return date;
                if (hit.First - date.Next is 0)
                    return date;
                // "said in Gao on Monday that", "a fait savoir lundi soir avoir": what is told begins after the day.
                if (after > 2 && IsTold(date.Next, scene, phrases) && scene.Acts.All(act => act.Next <= hit.First || act.First >= date.Next) && scene.Tolls.All(toll => toll.Harm < hit.First || toll.Harm >= date.Next)
                    && !Enumerable.Range(hit.Next, after).Any(at => IsTold(at, scene, phrases)))
                    return date;
            }
        }

        if (Announced(report, scene, phrases) is { } announced)
            return announced;
        // "On 19 September, the state news agency reported that the army had killed ...": the day on which an institution spoke.
        if (OpensWithSpeaker(scene))
            return scene.Dates[0];
        // "On Monday, JNIM said that it was behind the raid": whoever speaks of its own deed spoke on the day that opens the sentence.
        if (scene.Tolls.IsEmpty && scene.Acts.All(act => !act.IsVerb || act.Initiators.Length > 0) && scene.Responsibility.FirstOrDefault(mention => mention.Status is ResponsibilityStatus.Claimed or ResponsibilityStatus.Denied) is { } own
            && scene.Dates[0] is { Shape: DateShape.Day, IsCounted: false } opening && opening.First - scene.Sentence.First <= 1 && opening.Next < own.First && scene.Acts.All(act => act.First > own.First || act.First > opening.Next + 2))
            return opening;
        // "JNIM claimed the attack in a statement on Tuesday": the day of the claim.
        if (scene.Tolls.IsEmpty && scene.Acts.All(act => !act.IsVerb) && scene.Responsibility.FirstOrDefault(mention => !mention.IsSelf) is { } claim)
            return scene.Dates.FirstOrDefault(date => date is { Shape: DateShape.Day, IsCounted: false } && date.First >= claim.Next && !scene.Acts.Any(act => act.Next == date.First || act.First > date.First));
        return null;
    }

    private static bool OpensWithSpeaker(Scene scene)
    {
        if (scene.Dates[0] is not { Shape: DateShape.Day, IsCounted: false } opening || opening.First - scene.Sentence.First > 1)
            return false;
        foreach (var attribution in scene.Attributions)
        {
            if (attribution.Kind is not ("witness" or "anonymous" or "unknown" or "medical") && attribution.SpeakerFirst >= opening.Next && attribution.SpeakerFirst - opening.Next <= FarthestOpener
                && attribution.Verb >= attribution.SpeakerNext && scene.Acts.All(act => act.First >= attribution.VerbNext) && scene.Tolls.All(toll => toll.First >= attribution.VerbNext))
                return true;
        }

        return false;
    }

    /// <summary>Whether what somebody says begins: "that", "it", "avoir".</summary>
    private static bool IsTold(int at, Scene scene, Phrases phrases) =>
        at < scene.Sentence.Next && (phrases.IsGrammar(at, "relative") || phrases.IsGrammar(at, "pronoun") || phrases.IsGrammar(at, "have"));

    /// <summary>"Wednesday's communiqué", "in a statement issued on Tuesday", "le communiqué d'hier soir".</summary>
    private static DateMention? Announced(AnnotatedReport report, Scene scene, Phrases phrases)
    {
        foreach (var hit in report.Terms.AllIn(scene.Sentence.First, scene.Sentence.Next, TermClass.Grammar))
        {
            if (hit.Term.Value != "announcement")
                continue;
            foreach (var date in scene.Dates)
            {
                if (date.Shape is not DateShape.Day || scene.Acts.Any(act => act.First >= hit.Next && act.First < date.First))
                    continue;
                var before = hit.First - date.Next is >= 0 and <= 2 && date.Next < hit.First + 1 && report.All<Token>()[date.Next].Glue is TokenGlue.Apostrophe;
                var after = date.First - hit.Next is >= 0 and <= FarthestAnnounced && !Enumerable.Range(hit.Next, date.First - hit.Next).Any(at => phrases.IsMark(at, ',') || phrases.IsGrammar(at, "relative"));
                if (before || after)
                    return date;
            }
        }

        return null;
    }

    /// <summary>"a depuis installé un poste", "not heard from since.", "missing since the attack": "since" counts no stretch.</summary>
    private static bool IsAdverb(AnnotatedReport report, TermHit hit, Scene scene)
    {
        var phrases = new Phrases(report);
        if (phrases.IsGrammar(hit.First - 1, "have") || hit.Next >= scene.Sentence.Next || report.All<Token>()[hit.Next].Kind == TokenKind.Punctuation)
            return true;
        var at = phrases.IsGrammar(hit.Next, "article") ? hit.Next + 1 : hit.Next;
        return scene.Tolls.Length > 0 && report.Terms.At(at, TermClass.Acts) is { Term.Value: "assault noun" or "ambush noun" or "clash noun" or "explosion noun" or "abduct noun" };
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
    private static bool IsAggregate(AnnotatedReport report, Scene scene, Scene? before)
    {
        var hasDay = scene.Dates.Any(date => (date.Shape is DateShape.Day or DateShape.Days || IsRecent(date)) && date != scene.SpeechDate);
        if (scene.Dates.Any(date => date.Shape is DateShape.Since or DateShape.Between && !IsRecent(date) && !IsHeldSince(report, date)))
            return !hasDay && (scene.Tolls.IsEmpty || !scene.Tolls.All(toll => toll.IsNone));
        // That nobody was hurt is no sum.
        if (hasDay || (!scene.Tolls.IsEmpty && scene.Tolls.All(toll => toll.IsNone)))
            return false;
        if (SpansYears(report, scene))
            return true;
        return IsSummedUp(report, scene, before) || scene.Dates.Any(date => date.Shape is DateShape.Year);
    }

    /// <summary>"freed two herders who had been held since August": how long they were held sums nothing.</summary>
    private static bool IsHeldSince(AnnotatedReport report, DateMention date)
    {
        if (date.Shape != DateShape.Since)
            return false;
        foreach (var hit in report.Terms.AllIn(date.First - FarthestHeld, date.First, TermClass.Acts))
        {
            if (hit.Term.Value.StartsWith("abduct ", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>"au cours des combats", "during the raid": the time of one event.</summary>
    private static bool IsOfAct(AnnotatedReport report, TermHit hit) => report.Terms.At(hit.Next, TermClass.Acts) is { } act && act.Term.Value.EndsWith(" noun", StringComparison.Ordinal);

    private static bool IsSummedUp(AnnotatedReport report, Scene scene, Scene? before)
    {
        // "Thirteen people died in all", right behind what happened, sums up one event.
        var goesOn = before is { IsAggregate: false } && before.Acts.Length + before.Tolls.Length > 0 && scene.Tolls.Length > 0 && scene.EventPlace is null or { Kind: PlaceKind.Settlement };
        foreach (var hit in report.Terms.AllIn(scene.Sentence.First, scene.Sentence.Next, TermClass.Aggregates))
        {
            if ((hit.Term.Value is Cues.Total && !IsOfAct(report, hit)) || hit.Term.Value is Cues.Year or Cues.Lapse || (hit.Term.Value is Cues.Aggregate && !(goesOn && report.Terms.Is(hit.First, TermClass.Grammar, "in-all")))
                || (hit.Term.Value is Cues.Since && !IsAdverb(report, hit, scene)))
                return true;
        }

        return false;
    }
}
