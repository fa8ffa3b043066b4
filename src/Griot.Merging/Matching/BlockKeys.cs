using Griot.Merging.Events;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>The keys under which an event looks for its like.</summary>
internal static class BlockKeys
{
    // Half a degree is some 55 km; an event within 30 km of a cell's edge writes the neighbouring cell too.
    private const double CellDegrees = 0.5;
    private const double EdgeDegrees = 0.28;
    private const int LongestRun = 10;
    private const int MostOfAPlace = 120;

    private enum Kind : ulong
    {
        DayAndCell = 1,
        DayAndType,
        DayAndFigure,
        DayAndPlaceName,
        Name,
        Copy,
    }

    public static IEnumerable<ulong> Of(EventProfile profile, Vocabulary vocabulary, int copyGroup)
    {
        foreach (var day in Days(profile))
        {
            foreach (var cell in Cells(profile.Place))
                yield return Key(Kind.DayAndCell, day, cell);
            if (profile.PlaceName.Length > 0)
                yield return Key(Kind.DayAndPlaceName, day, Word.HashOf(profile.PlaceName));
            yield return Key(Kind.DayAndType, day, Word.HashOf(profile.Place?.Country), (ulong)profile.Type);
            foreach (var toll in profile.Tolls.Where(toll => (toll.Count.Low ?? toll.Count.High) > 2))
                yield return Key(Kind.DayAndFigure, day, (ulong)toll.Measure, (ulong)(toll.Count.Low ?? toll.Count.High ?? 0));
        }
        foreach (var name in profile.RareNames)
            yield return Key(Kind.Name, name);
        foreach (var word in profile.PlaceWords.Where(word => vocabulary.Reports(word) <= MostOfAPlace))
            yield return Key(Kind.Name, word);
        if (copyGroup >= 0)
            yield return Key(Kind.Copy, (ulong)copyGroup);
    }

    // The day after is written too, so that events a day apart meet; an undated event takes the days before its report.
    private static IEnumerable<ulong> Days(EventProfile profile)
    {
        var (first, last) = profile.Date is { } date ? (date.Start.DayNumber, date.End.DayNumber + 1)
            : profile.Published is { } published ? (published.DayNumber - LongestRun + 1, published.DayNumber)
            : (0, -1);
        for (var day = first; day <= Math.Min(last, first + LongestRun); day++)
            yield return (ulong)(uint)day;
    }

    private static IEnumerable<ulong> Cells(Place? place)
    {
        if (place is not { Point: { } point, Precision: not Precision.Wide })
            yield break;
        var (south, north) = (Cell(point.Latitude - EdgeDegrees), Cell(point.Latitude + EdgeDegrees));
        var (west, east) = (Cell(point.Longitude - EdgeDegrees), Cell(point.Longitude + EdgeDegrees));
        for (var row = south; row <= north; row++)
        {
            for (var column = west; column <= east; column++)
                yield return (ulong)(uint)(row + 1000) << 16 | (uint)(column + 1000);
        }
    }

    private static int Cell(double degrees) => (int)Math.Floor(degrees / CellDegrees);

    private static ulong Key(Kind kind, ulong first, ulong second = 0, ulong third = 0)
    {
        var hash = Hashing.Add(Hashing.Seed, (ulong)kind);
        foreach (var value in (ReadOnlySpan<ulong>)[first, second, third])
            hash = Hashing.Mix(Hashing.Add(hash, value));
        return hash;
    }
}
