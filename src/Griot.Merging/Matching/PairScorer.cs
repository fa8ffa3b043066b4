using Griot.Merging.Events;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>The scoring model: adds up what time, place, type, parties, figures and words say about two coded events.</summary>
internal sealed class PairScorer(Weights weights, Func<int, int, bool> areCopies)
{
    // Below this likeness two texts share no more than any two reports of the region do.
    private const double LeastLikeness = 0.06;
    private const double MuchAlike = 0.25;
    private const double FullLikeness = 0.40;

    /// <summary>The points alone; null when the two cannot be one incident.</summary>
    public double? Points(EventProfile a, EventProfile b)
    {
        var sheet = new ScoreSheet(weights, explained: false);
        Fill(a, b, ref sheet);
        return sheet.Veto is null ? sheet.Points : null;
    }

    public PairScore Explain(EventProfile a, EventProfile b)
    {
        var sheet = new ScoreSheet(weights, explained: true);
        Fill(a, b, ref sheet);
        return sheet.Result();
    }

    private void Fill(EventProfile a, EventProfile b, ref ScoreSheet sheet)
    {
        var copies = areCopies(a.ReportIndex, b.ReportIndex);
        TimeFeature.Score(a, b, ref sheet);
        PlaceFeature.Score(a, b, ref sheet);
        ScoreType(a, b, ref sheet);
        PartyFeature.Score(a, b, ref sheet);
        TollFeature.Score(a, b, ref sheet);
        ScoreWords(a, b, copies, ref sheet);
        Vetoes.Check(a, b, copies || sheet.QuotesOneStatement, weights, ref sheet);
        var least = weights["threshold.link"] - weights["threshold.unanchored"];
        if (!copies && !sheet.Anchored)
            sheet.Limit(least, "limit.unanchored");
        else if (!copies && !sheet.Tells)
            sheet.Limit(least, "limit.nothing_telling");
    }

    private void ScoreType(EventProfile a, EventProfile b, ref ScoreSheet sheet)
    {
        var nearness = weights.Nearness(a.Type, b.Type);
        var words = sheet.Explained ? $"{a.Type.Name()} / {b.Type.Name()}" : "";
        if (nearness == 0)
            sheet.Add("type.apart", words);
        else
        {
            // Half-way types say nothing either way.
            var strength = nearness == 1 ? 1 : 2 * nearness - 1;
            sheet.Add(nearness == 1 ? "type.same" : "type.near", words, strength);
        }
    }

    private static void ScoreWords(EventProfile a, EventProfile b, bool copies, ref ScoreSheet sheet)
    {
        if (copies)
            sheet.Add("text.copy");
        var likeness = a.Terms.Likeness(b.Terms);
        if (likeness > MuchAlike)
            sheet.Add("text.much_alike");
        if (a.NamedSources.Contains(b.Source) || b.NamedSources.Contains(a.Source))
            sheet.Add("source.named", sheet.Explained ? $"{a.Report.Report.Source} / {b.Report.Report.Source}" : "");
        if (likeness > LeastLikeness)
        {
            var strength = Math.Min(1, (likeness - LeastLikeness) / (FullLikeness - LeastLikeness));
            sheet.Add("text.alike", sheet.Explained ? $"likeness {Math.Round(likeness, 2)}" : "", strength);
        }
    }
}
