using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Griot.Reading.Pages.Metadata;

/// <summary>Reads a day from a value or a line: 2021-03-12, 12/03/2021, 12 March 2021, March 12, 2021, in several languages.</summary>
internal static partial class DateText
{
    private const int Earliest = 1990;
    private const int Latest = 2100;

    private static readonly FrozenDictionary<string, string[]> Sections = ReadingWords.Sections("dates.txt");

    private static readonly FrozenDictionary<string, int> Months = Sections["months"]
        .SelectMany((line, month) => line.Split(' ').Select(name => (Name: name, Month: month + 1)))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Month, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Changed = Sections.Words("changed");

    /// <summary>The day of a machine-readable value. A time of day and its zone are dropped: the day is the publisher's own.</summary>
    public static DateOnly? OfValue(string? value) => value is null ? null : Iso(value) ?? Written(value, dayFirst: null) ?? Compact(value);

    /// <summary>The first day that a visible line names, unless the line says that it is the day of a change.</summary>
    /// <param name="dayFirst">Whether 3/4/2021 is in April; null when nobody can know.</param>
    public static DateOnly? OfLine(string line, bool? dayFirst)
    {
        var words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (words.Take(2).Any(word => Changed.Contains(word.Trim(':', '.', '(', ','))))
            return null;
        return Iso(line) ?? Written(line, dayFirst);
    }

    private static DateOnly? Iso(string text) => IsoPattern().Match(text) is { Success: true } match ? Day(match, match.Groups["m"].Value) : null;

    private static DateOnly? Compact(string text) => CompactPattern().Match(text) is { Success: true } match ? Day(match, match.Groups["m"].Value) : null;

    private static DateOnly? Written(string text, bool? dayFirst)
    {
        foreach (Match match in WrittenPattern().Matches(text))
        {
            if (Months.TryGetValue(match.Groups["m"].Value, out var month) && Day(match, month) is { } day)
                return day;
        }

        return NumericPattern().Match(text) is { Success: true } numeric ? Numeric(numeric, dayFirst) : null;
    }

    private static DateOnly? Numeric(Match match, bool? dayFirst)
    {
        var (first, second) = (Number(match.Groups["a"].Value), Number(match.Groups["b"].Value));
        // German and Russian full stops always part day and month in that order.
        if (match.Groups["s"].Value == ".")
            dayFirst = true;
        if (first > 12)
            dayFirst = true;
        else if (second > 12)
            dayFirst = false;
        else if (first == second)
            dayFirst ??= true;
        return dayFirst is { } known ? Make(Number(match.Groups["y"].Value), known ? second : first, known ? first : second) : null;
    }

    private static DateOnly? Day(Match match, string month) => Day(match, Number(month));

    private static DateOnly? Day(Match match, int month) => Make(Number(match.Groups["y"].Value), month, Number(match.Groups["d"].Value));

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= Earliest and < Latest && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"(?<!\d)(?<y>(19|20)\d\d)[-/.](?<m>\d\d?)[-/.](?<d>\d\d?)(?!\d)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"^(?<y>(19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(T?\d{4,6}Z?)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CompactPattern();

    [GeneratedRegex(
        @"(?<!\d)(?<d>\d{1,2})(er|st|nd|rd|th|º|\.)?\s+(de\s+|of\s+)?(?<m>\p{L}{3,10})\.?,?\s+(de\s+|del\s+)?(?<y>(19|20)\d\d)(?!\d)"
        + @"|(?<m>\p{L}{3,10})\.?\s+(?<d>\d{1,2})(st|nd|rd|th)?,?\s+(?<y>(19|20)\d\d)(?!\d)"
        + @"|(?<!\d)(?<d>\d{1,2})-(?<m>\p{L}{3,10})-(?<y>(19|20)\d\d)(?!\d)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrittenPattern();

    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2})(?<s>[/.-])(?<b>\d{1,2})\k<s>(?<y>(19|20)\d\d)(?!\d)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumericPattern();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
