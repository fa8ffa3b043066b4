using Griot.Merging.Events;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>Compares figures of one measure and kind of person: the same figure, figures that can both be true, or none that can.</summary>
internal static class TollFeature
{
    public static void Score(EventProfile a, EventProfile b, ref ScoreSheet sheet)
    {
        int same = 0, compatible = 0, conflicting = 0, quoted = 0;
        var telling = 0.0;
        var words = "";
        foreach (var one in a.Tolls)
        {
            foreach (var other in b.Tolls)
            {
                if (one.Measure != other.Measure || one.Who != other.Who)
                    continue;
                if (one.Count == other.Count)
                {
                    same++;
                    telling += Telling(one.Count);
                    quoted += one.ByOfficial && other.ByOfficial ? 1 : 0;
                    if (sheet.Explained)
                        words += (words.Length > 0 ? ", " : "") + $"{one.Count} {one.Who.Name()} {one.Measure.Name()}";
                }
                else if (one.Count.IsCompatibleWith(other.Count))
                    compatible++;
                else
                    conflicting++;
            }
        }
        if (same > 0)
            sheet.Add("tolls.same_figure", words, Math.Min(3, telling));
        else if (compatible > 0)
            sheet.Add("tolls.compatible");
        else if (conflicting > 0)
            sheet.Add("tolls.conflict");
        // Two figures of one authority in both: they quote one statement.
        if (quoted > 1)
            sheet.Add("tolls.same_statement", words);
        MaterielInCommon(a, b, ref sheet);
    }

    // Two reports of one dead man need not be one incident; two reports of 131 are.
    private static double Telling(CountRange count) => Math.Min(1, 0.2 + Math.Log2(1 + (count.Low ?? count.High ?? 0)) / 5);

    private static void MaterielInCommon(EventProfile a, EventProfile b, ref ScoreSheet sheet)
    {
        foreach (var one in a.Event.Materiel)
        {
            foreach (var other in b.Event.Materiel)
            {
                if (one.Value.Item == other.Value.Item && one.Value.Action == other.Value.Action)
                {
                    sheet.Add("materiel.same", one.Value.Item);
                    return;
                }
            }
        }
    }
}
