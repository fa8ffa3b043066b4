namespace Griot.Reading.Fetching;

/// <summary>What became of a fetch: <see cref="FetchedBytes"/>, <see cref="NotModified"/> or <see cref="NotFetched"/>.</summary>
public abstract record FetchOutcome
{
    private protected FetchOutcome()
    {
    }
}

/// <summary>What lets a server say "nothing new": what it said when it was asked before.</summary>
public readonly record struct FetchMarks(string? ETag, DateTimeOffset? LastModified);

/// <summary>A whole answer.</summary>
/// <param name="Url">Where it came from, after redirects.</param>
/// <param name="ContentType">What the server called it.</param>
public sealed record FetchedBytes(Uri Url, ReadOnlyMemory<byte> Bytes, string? ContentType, FetchMarks Marks, DateTimeOffset At) : FetchOutcome
{
    /// <summary>The bytes as something to read reports from, under their address.</summary>
    public ReportSource ToSource()
    {
        var bytes = Bytes;
        return new(Url.AbsoluteUri, () => new MemoryStream(bytes.ToArray(), writable: false), Bytes.Length, Named: true, ReportSource.Fetched)
        {
            Origin = new(Url.AbsoluteUri, ContentType, At),
        };
    }
}

/// <summary>The server says that nothing has changed since the marks it gave.</summary>
public sealed record NotModified : FetchOutcome;

/// <summary>Nothing was fetched.</summary>
/// <param name="Status">The status code that the server answered with; null when it did not come to an answer.</param>
/// <param name="RetryAfter">How long the server asks to wait.</param>
/// <param name="Refused">Whether a rule of this program forbade it, so that trying again is no use.</param>
public sealed record NotFetched(ReadProblem Problem, int? Status = null, TimeSpan? RetryAfter = null, bool Refused = false) : FetchOutcome;
