using System.Collections.Frozen;
using System.Globalization;
using Griot.Analysis.Languages;
using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Countries;

/// <summary>A country: codes, names, and where its capital lies.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Numeric">ISO 3166-1 numeric.</param>
public sealed record Country(string Code, string Code3, int Numeric, string English, string French, string? CapitalEnglish, string? CapitalFrench, Coordinates? Capital);

/// <summary>The countries of the world, from <c>data/countries/</c>.</summary>
public sealed class CountryRegistry
{
    private const int Columns = 13;
    private readonly FrozenDictionary<string, Country> _byCode;
    private readonly List<NamedTerm> _names = [];

    internal CountryRegistry(DataFiles data)
    {
        var countries = new List<Country>();
        foreach (var file in data.In("countries"))
        {
            foreach (var (number, line) in file.Lines())
                countries.Add(Read(file, number, line));
        }

        _byCode = countries.ToFrozenDictionary(country => country.Code, StringComparer.Ordinal);
    }

    public Country? Find(string? code) => code is not null && _byCode.TryGetValue(code, out var country) ? country : null;

    public IEnumerable<Country> All => _byCode.Values.OrderBy(country => country.Code, StringComparer.Ordinal);

    internal IEnumerable<NamedTerm> Names() => _names;

    private Country Read(DataFile file, int number, string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != Columns)
            throw file.Wrong(number, line, string.Create(CultureInfo.InvariantCulture, $"expected {Columns} columns, found {cells.Length}"));
        var code = cells[0];
        Name(TermClass.Countries, [cells[3], .. Split(cells[4])], code, "en");
        Name(TermClass.Countries, [cells[5], .. Split(cells[6])], code, "fr");
        Name(TermClass.Nationalities, Split(cells[7]), code, "en");
        Name(TermClass.Nationalities, Split(cells[8]), code, "fr");
        Coordinates? capital = cells[11].Length == 0 ? null
            : new Coordinates(double.Parse(cells[11], CultureInfo.InvariantCulture), double.Parse(cells[12], CultureInfo.InvariantCulture));
        return new(code, cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3], cells[5], NullIfEmpty(cells[9]), NullIfEmpty(cells[10]), capital);
    }

    private void Name(TermClass termClass, IEnumerable<string> forms, string code, string language)
    {
        // Names of countries are written with a capital; nationalities are not in French.
        foreach (var form in forms)
            _names.Add(new(termClass, termClass == TermClass.Countries ? "^" + form : form, code, language));
    }

    private static string[] Split(string cell) => cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;
}
