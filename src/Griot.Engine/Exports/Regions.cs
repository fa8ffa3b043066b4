namespace Griot.Engine;

/// <summary>Where the two big datasets put a country. Only countries around the Sahel are listed; others stay blank.</summary>
internal static class Regions
{
    private sealed record Row(string Region, int StateNumber);

    // State numbers of Gleditsch and Ward, as UCDP uses them.
    private static readonly Dictionary<string, Row> Table = new(StringComparer.Ordinal)
    {
        ["BF"] = new("Western Africa", 439),
        ["BJ"] = new("Western Africa", 434),
        ["CI"] = new("Western Africa", 437),
        ["CM"] = new("Middle Africa", 471),
        ["DZ"] = new("Northern Africa", 615),
        ["GH"] = new("Western Africa", 452),
        ["GN"] = new("Western Africa", 438),
        ["LY"] = new("Northern Africa", 620),
        ["ML"] = new("Western Africa", 432),
        ["MR"] = new("Western Africa", 435),
        ["NE"] = new("Western Africa", 436),
        ["NG"] = new("Western Africa", 475),
        ["SN"] = new("Western Africa", 433),
        ["TD"] = new("Middle Africa", 483),
        ["TG"] = new("Western Africa", 461),
    };

    public static string? Acled(string? country) => Find(country)?.Region;

    public static string? Ucdp(string? country) => Find(country) is null ? null : "Africa";

    public static int? StateNumber(string? country) => Find(country)?.StateNumber;

    private static Row? Find(string? country) => country is not null && Table.TryGetValue(country, out var row) ? row : null;
}
