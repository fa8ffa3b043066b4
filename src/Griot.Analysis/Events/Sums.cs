using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Places;
using Griot.Analysis.Statistics;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Finds sentences that sum over a war, up to a day or in a list of figures, though no stretch of time is named.</summary>
internal static class Sums
{
    /// <summary>Fewer may have died in one fight of "the war".</summary>
    private const long LeastOfWar = 200;

    private const int LongestEvent = 30;

    /// <summary>No one event kills or hurts so many.</summary>
    private const long Vast = 20_000;

    /// <summary>So many have fled for years.</summary>
    private const long LeastOfProvince = 100_000;

    /// <param name="before">The scene of the sentence before, or null.</param>
    public static bool IsSum(AnnotatedReport report, Scene scene, Scene? before)
    {
        var (first, next) = (scene.Sentence.First, scene.Sentence.Next);
        bool Has(string cue) => report.Terms.FirstIn(first, next, TermClass.Aggregates, cue) is not null;
        if (before is { IsAggregate: true } && scene.Sentence.Paragraph - before.Sentence.Paragraph <= 1 && GoesOn(report, scene, before))
            return true;
        if (Has(Cues.Versus) && (Has(Cues.Counted) || Has(Cues.Total)) && scene.Tolls.IsEmpty && scene.Acts.All(act => act.IsGeneric || !act.IsVerb))
            return IsListItem(report, scene);
        if (scene.Tolls.IsEmpty || Has(Cues.Toll))
            return false;
        if (scene.Tolls.All(toll => toll.Count.Low >= Vast && toll.Measure != TollMeasure.Displaced))
            return true;
        // "The group documented 62 dead on Monday and Tuesday in different attacks."
        if (Has(Cues.Series) && Has(Cues.Counted) && scene.EventPlace is not { Kind: PlaceKind.Settlement })
            return true;
        var days = scene.Dates.Where(date => date.Shape is DateShape.Day or DateShape.Days && (date != scene.SpeechDate || IsDayOfStock(report, date))).ToList();
        // "Between 1 January and 21 September we recorded 3,912 deaths."
        if (days.Count > 0 && days.TrueForAll(date => date.Date is { Days: > LongestEvent }))
            return true;
        if (days.Count > 0)
            return days.TrueForAll(date => date.Shape == DateShape.Day && IsDayOfStock(report, date)) && scene.EventPlace is not { Kind: PlaceKind.Settlement };
        if (scene.Dates.IsEmpty && scene.Tolls.All(toll => toll.Measure == TollMeasure.Displaced && toll.Count.Low >= LeastOfProvince))
            return true;
        // "6,200 displaced live with families of the town."
        if (scene.Dates.IsEmpty && (Has(Cues.Stock) || Has(Cues.NumberOf)) && scene.Tolls.All(toll => toll.Measure == TollMeasure.Displaced)
            && scene.Acts.All(act => act.IsGeneric || act.Kind == "flee"))
            return true;
        return Has(Cues.Conflict) && scene.EventPlace is not { Kind: PlaceKind.Settlement } && scene.Tolls.All(toll => toll.Count.Low >= LeastOfWar);
    }

    /// <summary>The next item of a list of figures, or "Forty-nine are free." after "53 were abducted since May".</summary>
    private static bool GoesOn(AnnotatedReport report, Scene scene, Scene before)
    {
        if (IsListItem(report, scene) && IsListItem(report, before))
            return scene.Dates.All(date => date.Shape is not (DateShape.Day or DateShape.Days));
        return scene.Dates.IsEmpty && scene.Places.IsEmpty && scene.Tolls is [{ Party: null } toll] && toll.First <= scene.Sentence.First + 1
            && report.Terms.FirstIn(toll.First, toll.Harm, TermClass.Grammar) is { Term.Value: "be" or "have" or "of-them" };
    }

    private static bool IsListItem(AnnotatedReport report, Scene scene)
    {
        var token = report.All<Token>()[scene.Sentence.First];
        return token.Kind == TokenKind.Punctuation && (char)token.Number is '-' or '•' or '*';
    }

    /// <summary>"As of 31 March", "au 31 mars".</summary>
    private static bool IsDayOfStock(AnnotatedReport report, DateMention date) =>
        report.Terms.Is(date.First, TermClass.Aggregates, Cues.AsOf) || report.Terms.Is(date.First - 1, TermClass.Aggregates, Cues.AsOf)
            || report.Terms.EndingAt(date.First, TermClass.Aggregates, Cues.AsOf) is not null;
}
