using System.Net;
using System.Net.Http.Headers;
using System.Reflection;

namespace Griot.Reading.Fetching;

/// <summary>Fetches pages and feeds over http and https, and nothing that is not public.</summary>
/// <remarks>
/// No cookies, no credentials, no proxy (a proxy would look names up itself, past the check of addresses). Limits on size, time and
/// redirects. Safe to use from many threads.
/// </remarks>
public sealed class WebFetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public WebFetcher(FetchOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _clock) = (options, clock);
        _client = new(Handler(options), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5");
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
    }

    /// <summary>How the program introduces itself to servers.</summary>
    public static string UserAgent { get; } = "griot/" +
        (typeof(WebFetcher).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");

    /// <param name="marks">What the server gave with an earlier answer, to be told whether there is anything new.</param>
    public async Task<FetchOutcome> FetchAsync(Uri url, FetchMarks marks, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(url);
        using var time = new CancellationTokenSource(_options.Time, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        var name = NameOf(url);
        try
        {
            return await FollowAsync(url, marks, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new NotFetched(FetchProblems.TooSlow(name, _options.Time));
        }
        catch (InvalidDataException exception)
        {
            return new NotFetched(FetchProblems.Packed(name, exception.Message));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Trouble(name, exception);
        }
    }

    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler Handler(FetchOptions options) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = new GuardedConnection(options).ConnectAsync,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        Credentials = null,
        MaxConnectionsPerServer = 1,
        MaxResponseDrainSize = 0,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
        UseProxy = false,
    };

    private async Task<FetchOutcome> FollowAsync(Uri url, FetchMarks marks, CancellationToken cancellation)
    {
        var from = NameOf(url);
        for (var hop = 0; hop <= _options.Redirects; hop++)
        {
            if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
                return new NotFetched(FetchProblems.Scheme(NameOf(url)), Refused: true);
            if (url.UserInfo.Length > 0)
                return new NotFetched(FetchProblems.Credentials(NameOf(url)), Refused: true);
            using var response = await SendAsync(url, marks, cancellation).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
                return await OutcomeAsync(url, response, cancellation).ConfigureAwait(false);
            var target = response.Headers.NonValidated.TryGetValues("Location", out var targets) ? targets.ToString() : "";
            if (target.Length == 0 || !Uri.TryCreate(url, target, out var next))
                return new NotFetched(FetchProblems.BadRedirect(from, target));
            url = next;
        }

        return new NotFetched(FetchProblems.Redirects(from, _options.Redirects));
    }

    private async Task<HttpResponseMessage> SendAsync(Uri url, FetchMarks marks, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (marks.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        request.Headers.IfModifiedSince = marks.LastModified;
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
    }

    private async Task<FetchOutcome> OutcomeAsync(Uri url, HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (status == 304)
            return new NotModified();
        if (status != 200)
            return new NotFetched(FetchProblems.Status(NameOf(url), status), status, Wait(response.Headers.RetryAfter));
        if (await BoundedBody.ReadAsync(response.Content, _options.Bytes, cancellation).ConfigureAwait(false) is not { } bytes)
            return new NotFetched(FetchProblems.TooLarge(NameOf(url), _options.Bytes), Refused: true);
        var type = response.Content.Headers.TryGetValues("Content-Type", out var types) ? string.Join(", ", types) : null;
        return new FetchedBytes(url, bytes, type, new(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified), _clock.GetUtcNow());
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? retry)
    {
        var wait = retry?.Delta ?? (retry?.Date is { } date ? date - _clock.GetUtcNow() : null);
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static NotFetched Trouble(string name, Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AddressRefusedException refused)
                return new(FetchProblems.Address(name, refused.Host, refused.What), Refused: true);
            if (cause is HostUnknownException unknown)
                return new(FetchProblems.Unknown(name, unknown.Host));
        }

        return new(FetchProblems.Connection(name, exception.GetBaseException().Message));
    }

    // A password must not be printed or stored.
    private static string NameOf(Uri url) => !url.IsAbsoluteUri ? url.OriginalString
        : url.UserInfo.Length == 0 ? url.AbsoluteUri : url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);
}
