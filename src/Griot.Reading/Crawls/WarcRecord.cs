using System.Collections.Immutable;
using System.Globalization;

namespace Griot.Reading.Crawls;

/// <summary>One record of a web archive.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Body">Its bytes; null when it is of a kind that holds no documents, or larger than any report.</param>
/// <param name="Missing">How many of its bytes the file lacks.</param>
internal sealed record WarcRecord(long Offset, ImmutableDictionary<string, string> Headers, byte[]? Body, long Missing)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);

    public string Kind => this["warc-type"]?.ToLowerInvariant() ?? "";

    /// <summary>Whether it is of a kind that can hold a report; requests, notes and repeats of earlier records are not.</summary>
    public bool IsDocument => Kind is "response" or "resource" or "conversion";

    public bool IsHttp => this["content-type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) ?? true;

    public string? Address => this["warc-target-uri"]?.Trim('<', '>') is { Length: > 0 } address ? address : null;

    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(this["warc-date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
}
