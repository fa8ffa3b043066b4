using System.Globalization;
using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>The column format of the gazetteer: <c>name | kind | country | admin1 | admin2 | lat | lon | other names | from | until</c>.</summary>
internal static class GazetteerFile
{
    public const int Columns = 10;

    public delegate void Receiver(GazetteerEntry entry, ReadOnlySpan<string> forms);

    public static void Read(DataFile file, bool isImported, Receiver receive)
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        var forms = new List<string>();
        Span<Range> cells = stackalloc Range[Columns + 1];
        var number = 0;
        foreach (var raw in file.Text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var count = line.Split(cells, '|', StringSplitOptions.TrimEntries);
            if (count is < 7 or > Columns)
                throw file.Wrong(number, line.ToString(), string.Create(CultureInfo.InvariantCulture, $"expected {Columns} columns, found {count}"));
            var cell = new Cells(line, cells, count);
            if (ReadEntry(cell, isImported, regions) is not { } entry)
                throw file.Wrong(number, line.ToString(), "expected a known kind of place, a country of two letters and coordinates in degrees");
            forms.Clear();
            forms.Add(entry.Name);
            foreach (var range in cell[7].Split(';'))
            {
                var form = cell[7][range].Trim();
                if (form.Length > 0)
                    forms.Add(form.ToString());
            }

            receive(entry, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(forms));
        }
    }

    private static GazetteerEntry? ReadEntry(Cells cell, bool isImported, Dictionary<string, string> regions)
    {
        if (KindOf(cell[1]) is not { } kind || cell[0].Length == 0 || cell[2].Length != 2)
            return null;
        Coordinates? point = null;
        if (cell[5].Length > 0)
        {
            if (!double.TryParse(cell[5], CultureInfo.InvariantCulture, out var latitude) || latitude is not (>= -90 and <= 90)
                || !double.TryParse(cell[6], CultureInfo.InvariantCulture, out var longitude) || longitude is not (>= -180 and <= 180))
                return null;
            point = new(latitude, longitude);
        }

        return new(cell[0].ToString(), kind, Shared(cell[2], regions)!, Shared(cell[3], regions), Shared(cell[4], regions), point,
            Month(cell[8], first: true), Month(cell[9], first: false)) { IsImported = isImported };
    }

    /// <summary>One string for each region, not one for each row.</summary>
    private static string? Shared(ReadOnlySpan<char> text, Dictionary<string, string> seen)
    {
        if (text.Length == 0)
            return null;
        var lookup = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var value))
            lookup[text] = value = text.ToString();
        return value;
    }

    private static EntryKind? KindOf(ReadOnlySpan<char> kind) => kind switch
    {
        "area" => EntryKind.Area,
        "region" => EntryKind.Region,
        "cercle" or "province" or "department" or "prefecture" or "district" => EntryKind.District,
        "site" => EntryKind.Site,
        "village" => EntryKind.Village,
        "town" => EntryKind.Town,
        "city" => EntryKind.City,
        "capital" => EntryKind.Capital,
        _ => null,
    };

    private static DateOnly? Month(ReadOnlySpan<char> text, bool first)
    {
        if (text.Length < 4 || !int.TryParse(text[..4], CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9998)
            return null;
        var month = text.Length >= 7 && int.TryParse(text.Slice(5, 2), CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 12
            ? value : first ? 1 : 12;
        var start = new DateOnly(year, month, 1);
        return first ? start : start.AddMonths(1).AddDays(-1);
    }

    private readonly ref struct Cells(ReadOnlySpan<char> line, ReadOnlySpan<Range> ranges, int count)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private readonly ReadOnlySpan<Range> _ranges = ranges;
        private readonly int _count = count;

        public ReadOnlySpan<char> this[int index] => index < _count ? _line[_ranges[index]] : default;
    }
}
