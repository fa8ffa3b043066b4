namespace Griot.Analysis.Tolls;

/// <summary>The tolls that the sentences before one told, for "they were released", "four others" and "puts the number at 28".</summary>
/// <param name="Held">Those taken, missing or arrested who were told of last.</param>
/// <param name="Last">The tolls of the last sentence that had any.</param>
/// <param name="Sentences">How many sentences ago that was.</param>
internal readonly record struct ToldBefore(TollMention? Held, IReadOnlyList<TollMention> Last, int Sentences)
{
    /// <summary>A number without a noun may take up a toll told this many sentences before.</summary>
    private const int FarthestTold = 3;

    /// <summary>The toll that a bare number gives another figure of.</summary>
    public TollMention? Latest => Sentences <= FarthestTold && Last.Count > 0 ? Last[^1] : null;

    /// <summary>Of the tolls told last, the one that a bare number most likely gives another figure of: the nearest in size.</summary>
    public TollMention? Nearest(Model.CountRange count)
    {
        if (Latest is not { } best)
            return null;
        var number = count.Low ?? count.High ?? 0;
        for (var i = Last.Count - 2; i >= Math.Max(0, Last.Count - MostCompared); i--)
        {
            if (!Last[i].IsPart && !Last[i].IsNone && Distance(Last[i], number) < Distance(best, number))
                best = Last[i];
        }

        return best;
    }

    private const int MostCompared = 6;

    private static double Distance(TollMention toll, long number) =>
        Math.Abs(Math.Log((number + 1.0) / ((toll.Count.Low ?? toll.Count.High ?? 0) + 1.0)));

    /// <summary>The only kind that the sentence right before counts.</summary>
    public Model.PersonKind Kind
    {
        get
        {
            if (Sentences > 1 || Last.Count == 0)
                return Model.PersonKind.All;
            foreach (var toll in Last)
            {
                if (toll.Who != Last[0].Who || toll.IsNone)
                    return Model.PersonKind.All;
            }

            return Last[0].Who;
        }
    }
}
