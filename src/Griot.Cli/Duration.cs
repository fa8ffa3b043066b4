using System.Globalization;

namespace Griot.Cli;

/// <summary>Lengths of time as people type them.</summary>
internal static class Duration
{
    private const double LongestDays = 30;

    /// <summary>A number and one of s, m, h, d; null when it is none, or longer than a month.</summary>
    public static TimeSpan? Parse(string? given)
    {
        if (given is not [.. var digits, var unit] || !double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var seconds = unit switch { 's' => number, 'm' => number * 60, 'h' => number * 3600, 'd' => number * 86400, _ => double.NaN };
        return seconds is >= 0 and <= LongestDays * 86400 ? TimeSpan.FromSeconds(seconds) : null;
    }
}
