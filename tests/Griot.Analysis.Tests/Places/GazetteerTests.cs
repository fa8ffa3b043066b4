using System.Globalization;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Places;
using Griot.Model;

namespace Griot.Analysis.Tests.Places;

public sealed class GazetteerTests
{
    private const double FurthestKm = 10;

    [Fact]
    public void Every_entry_lies_where_a_place_of_its_name_lies_in_the_reference()
    {
        var folder = Shared.Folder("data/geonames");
        var wrong = new List<string>();
        var forms = Forms();
        foreach (var country in Coder.Default.Gazetteer.Entries.Where(IsChecked).GroupBy(entry => entry.Country))
        {
            var file = Path.Combine(folder, country.Key + ".txt");
            if (!File.Exists(file))
                continue;
            var (rows, ownNames) = Rows(file);
            var exceptions = Exceptions();
            foreach (var entry in country.Where(entry => ownNames.Contains(Key(entry.Name)) && !exceptions.Contains(Key(entry.Name))))
            {
                var nearest = forms[entry.Name].Where(rows.ContainsKey).SelectMany(form => rows[form]).Min(point => point.KilometresTo(entry.Point!.Value));
                if (nearest > FurthestKm && !IsKnownByANearSpelling(entry, rows))
                    wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{entry.Name} ({entry.Country}, {entry.Kind}): {nearest:F0} km"));
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} entries lie further off than {FurthestKm} km:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Coordinates_lie_in_West_Africa_and_around()
    {
        var entries = Coder.Default.Gazetteer.Entries.Where(entry => !entry.IsImported && entry.Kind != EntryKind.Capital).ToList();
        Assert.All(entries, entry => Assert.True(entry.Point is null or { Latitude: > 0 and < 38, Longitude: > -20 and < 27 }, entry.Name));
    }

    private static bool IsChecked(GazetteerEntry entry) => entry is { IsSettlement: true, Point: not null, IsImported: false } && entry.Kind is not EntryKind.Site;

    /// <summary>Places whose line has a note that says why they differ, or whose position was taken from OCHA, which knows more villages of Mali.</summary>
    private static HashSet<string> Exceptions()
    {
        var lines = DataFiles.Embedded.In("gazetteer").SelectMany(file => file.Text.Split('\n')).ToList();
        var notes = lines.Where(line => line.StartsWith("# note ", StringComparison.Ordinal)).Select(line => line["# note ".Length..].Split(':')[0]);
        var elsewhere = lines.Where(line => line.StartsWith("# OCHA: ", StringComparison.Ordinal))
            .SelectMany(line => line["# OCHA: ".Length..].Split(';')).Select(name => name.Split('(')[0]);
        return [.. notes.Concat(elsewhere).Select(Key)];
    }

    private static bool IsKnownByANearSpelling(GazetteerEntry entry, Dictionary<string, List<Coordinates>> rows)
    {
        var key = Key(entry.Name);
        return rows.Any(row => row.Key.Length >= 3 && key.StartsWith(row.Key[..3], StringComparison.Ordinal) && Math.Abs(row.Key.Length - key.Length) <= 2
            && row.Value.Exists(point => point.KilometresTo(entry.Point!.Value) <= FurthestKm));
    }

    private static ILookup<string, string> Forms() => DataFiles.Embedded.In("gazetteer")
        .SelectMany(file => file.Lines()).Select(line => line.Line.Split('|'))
        .SelectMany(cells => cells[7].Split(';').Append(cells[0]).Select(form => (Name: cells[0].Trim(), Form: Key(form))))
        .Where(pair => pair.Form.Length > 0).ToLookup(pair => pair.Name, pair => pair.Form);

    /// <summary>Every point by every name, and the names that are some row's own and not only an alternate one.</summary>
    private static (Dictionary<string, List<Coordinates>> Points, HashSet<string> OwnNames) Rows(string file)
    {
        var rows = new Dictionary<string, List<Coordinates>>(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file))
        {
            var cells = line.Split('\t');
            if (cells.Length != 19)
                continue;
            var point = new Coordinates(double.Parse(cells[4], CultureInfo.InvariantCulture), double.Parse(cells[5], CultureInfo.InvariantCulture));
            if (cells[6] is "P" or "A")
                own.Add(Key(cells[1]));
            foreach (var name in cells[3].Split(',').Append(cells[1]).Append(cells[2]).Select(Key).Distinct())
                (rows.TryGetValue(name, out var points) ? points : rows[name] = []).Add(point);
        }

        return (rows, own);
    }

    private static string Key(string name) => new([.. Griot.Analysis.Text.Folding.Fold(name).Where(char.IsLetter)]);
}
