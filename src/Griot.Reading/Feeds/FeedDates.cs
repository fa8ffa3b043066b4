using System.Globalization;
using System.Text.RegularExpressions;

namespace Griot.Reading.Feeds;

/// <summary>Reads the dates of feeds: RFC 822 with or without the day of the week, and ISO 8601.</summary>
internal static partial class FeedDates
{
    /// <summary>Null when it is no date.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var value = Weekday().Replace(text.Trim(), "");
        value = Zone().Replace(value, match => Offset(match.Value.Trim()));
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            && date.Year is > 1980 and < 2200
                ? date
                : null;
    }

    // The zones that RFC 822 names; others are taken for UTC, which moves a day at most by hours.
    private static string Offset(string zone) => zone switch
    {
        "EST" or "CDT" => " -05:00",
        "EDT" => " -04:00",
        "CST" or "MDT" => " -06:00",
        "MST" or "PDT" => " -07:00",
        "PST" => " -08:00",
        "CET" or "WAT" => " +01:00",
        "CEST" or "EET" or "CAT" => " +02:00",
        "EEST" or "EAT" => " +03:00",
        _ => " +00:00",
    };

    // The day of the week adds nothing, and feeds in other languages than English write it in theirs.
    [GeneratedRegex(@"^\p{L}+\.?,?\s+(?=\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\s+[A-Z]{1,5}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zone();
}
