using System.Globalization;
using System.Text.RegularExpressions;

namespace Griot.Reading.Tables;

/// <summary>Reads the day from what tables, messages and lists write: ISO dates, numbers with slashes or dots, seconds since 1970.</summary>
internal static partial class CellDate
{
    // English names of months are part of the standards for mail and feeds, so the invariant culture knows them.
    private static readonly string[] Formats =
    [
        "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy",
        "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss zzz", "yyyyMMdd",
    ];

    /// <summary>False when it is no day, or could be two.</summary>
    public static bool TryRead(string text, DayOrder order, out DateOnly? day)
    {
        text = text.Trim();
        day = Iso().Match(text) is { Success: true } iso ? Day(iso, "y", "m", "d")
            : Numbers().Match(text) is { Success: true } numbers ? Ordered(numbers, order)
            : DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? DateOnly.FromDateTime(moment.DateTime)
            : SinceEpoch(text);
        return day is not null;
    }

    /// <summary>Excel counts days from 1900 (with a 29 February 1900 that never was) or from 1904.</summary>
    public static DateOnly? FromSerial(double serial, bool from1904)
    {
        var days = Math.Floor(serial);
        if (days < 1 || days > 2_958_465 || !double.IsFinite(serial))
            return null;
        return (from1904 ? new DateOnly(1904, 1, 1) : days < 60 ? new DateOnly(1899, 12, 31) : new DateOnly(1899, 12, 30)).AddDays((int)days);
    }

    private static DateOnly? Ordered(Match numbers, DayOrder order)
    {
        var (first, second) = (Day(numbers, "y", "b", "a"), Day(numbers, "y", "a", "b"));
        return first is null || second is null || first == second ? first ?? second : order switch
        {
            DayOrder.DayFirst => first,
            DayOrder.MonthFirst => second,
            _ => null,
        };
    }

    private static DateOnly? Day(Match match, string year, string month, string day) =>
        DateOnly.TryParseExact($"{match.Groups[year].Value}-{match.Groups[month].Value}-{match.Groups[day].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found)
            ? found : null;

    private static DateOnly? SinceEpoch(string text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 13 ? number : number * 1000).UtcDateTime);
    }

    [GeneratedRegex(@"^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)([T ].*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y>\d{4})(?!\d)([T ,].*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
