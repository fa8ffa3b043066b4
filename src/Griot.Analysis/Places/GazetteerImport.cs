using System.Globalization;
using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>What an import read: places in the order of the dump, and the lines it could not use with the reason.</summary>
public sealed record ImportOutcome(IReadOnlyList<ImportedPlace> Places, IReadOnlyList<SkippedLine> Skipped)
{
    /// <summary>Rows that are no populated places and no units, such as wells and hills.</summary>
    public int OtherFeatures { get; init; }
}

/// <summary>A place of a dump with its other names.</summary>
public sealed record ImportedPlace(GazetteerEntry Entry, IReadOnlyList<string> OtherNames);

/// <summary>A line that does not read as a row.</summary>
public sealed record SkippedLine(int Number, string Reason);

/// <summary>Reads a GeoNames dump (19 tab-separated columns) and writes it in the gazetteer's own column format.</summary>
/// <remarks>Pure: text in, values out. Where the result is kept is for the caller to decide.</remarks>
public static class GazetteerImport
{
    private const int Columns = 19;
    private const int MostOtherNames = 12;

    /// <summary>Reads a dump; the codes file (<c>admin1CodesASCII.txt</c>) gives regions their names, without it they stay unknown.</summary>
    public static ImportOutcome Read(TextReader dump, TextReader? admin1Codes = null)
    {
        ArgumentNullException.ThrowIfNull(dump);
        var regions = admin1Codes is null ? [] : ReadCodes(admin1Codes);
        var places = new List<ImportedPlace>();
        var skipped = new List<SkippedLine>();
        var others = 0;
        var number = 0;
        while (dump.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
                continue;
            var cells = line.Split('\t');
            if (cells.Length != Columns)
                skipped.Add(new(number, string.Create(CultureInfo.InvariantCulture, $"expected {Columns} columns separated by tabs, found {cells.Length}")));
            else if (KindOf(cells[6], cells[7], cells[14]) is not { } kind)
                others++;
            else if (ReadRow(cells, kind, regions, out var problem) is { } place)
                places.Add(place);
            else
                skipped.Add(new(number, problem));
        }

        return new(places, skipped) { OtherFeatures = others };
    }

    /// <summary>Writes the places in the columns of <c>data/gazetteer/</c>.</summary>
    public static void Write(ImportOutcome outcome, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("# name | kind | country | admin1 | admin2 | lat | lon | other names | from | until\n");
        foreach (var (entry, names) in outcome.Places)
        {
            var kind = entry.Kind == EntryKind.District ? "district" : entry.Kind.ToString().ToLowerInvariant();
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"{entry.Name} | {kind} | {entry.Country} | {entry.Admin1} | {entry.Admin2} | {entry.Point?.Latitude:0.####} | {entry.Point?.Longitude:0.####} | {string.Join("; ", names)} |  | \n"));
        }
    }

    private static Dictionary<string, string> ReadCodes(TextReader codes)
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        while (codes.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length >= 2 && cells[1].Length > 0)
                regions[cells[0]] = RegionName(cells[1]);
        }

        return regions;
    }

    /// <summary>GeoNames writes some units with their kind ("Mopti Region", "Région du Nord").</summary>
    private static string RegionName(string name)
    {
        foreach (var kind in (ReadOnlySpan<string>)[" Region", " Capital District", " Governorate", " Province", " District"])
        {
            if (name.EndsWith(kind, StringComparison.OrdinalIgnoreCase))
                return Clean(name[..^kind.Length]);
        }

        return Clean(name);
    }

    private static ImportedPlace? ReadRow(string[] cells, EntryKind kind, Dictionary<string, string> regions, out string problem)
    {
        var name = Clean(cells[1]);
        problem = name.Length == 0 ? "column 2 holds no name"
            : cells[8].Length != 2 ? $"column 9 is not a country of two letters: '{Short(cells[8])}'"
            : "";
        if (!TryDegrees(cells[4], 90, out var latitude))
            problem = $"column 5 is not a latitude between -90 and 90 degrees: '{Short(cells[4])}'";
        else if (!TryDegrees(cells[5], 180, out var longitude))
            problem = $"column 6 is not a longitude between -180 and 180 degrees: '{Short(cells[5])}'";
        else if (problem.Length == 0)
            return Place(name, cells, kind, regions, new(latitude, longitude));
        return null;
    }

    private static bool TryDegrees(string text, double most, out double degrees) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out degrees) && degrees >= -most && degrees <= most;

    private static string Short(string met) => met.Length <= 40 ? met : met[..40] + "...";

    private static ImportedPlace Place(string name, string[] cells, EntryKind kind, Dictionary<string, string> regions, Coordinates point)
    {
        var region = regions.GetValueOrDefault($"{cells[8]}.{cells[10]}");
        var names = cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(cells[2])
            .Select(Clean).Where(IsUsable).Where(other => other != name).Distinct(StringComparer.Ordinal).Take(MostOtherNames);
        return new(new(name, kind, cells[8], region, null, point), [.. names]);
    }

    /// <summary>Names in Latin letters of a length that texts use; the dump also lists codes and other scripts.</summary>
    private static bool IsUsable(string name) => name.Length is >= 3 and <= 40 && name.All(c => c < 'ɐ') && name.Any(char.IsLower) && char.IsUpper(name[0]);

    /// <summary>The column format's own marks cannot stand in a name.</summary>
    private static string Clean(string name) => name.Replace('|', ' ').Replace(';', ' ').TrimStart('#').Trim();

    private static EntryKind? KindOf(string featureClass, string feature, string population) => (featureClass, feature) switch
    {
        ("P", "PPLC") => EntryKind.Capital,
        ("P", "PPLA" or "PPLA2") => EntryKind.Town,
        ("P", "PPLH" or "PPLQ" or "PPLW" or "PPLX") => null,
        ("P", _) => population.Length >= 5 ? EntryKind.Town : EntryKind.Village,
        ("A", "ADM1") => EntryKind.Region,
        ("A", "ADM2") => EntryKind.District,
        _ => null,
    };
}
