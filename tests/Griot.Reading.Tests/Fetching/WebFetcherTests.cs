using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Griot.Reading.Fetching;

namespace Griot.Reading.Tests.Fetching;

public sealed class WebFetcherTests
{
    private const string Body = "<p>Four farmers were killed.</p>";

    [Fact]
    public async Task A_page_is_fetched_with_what_the_server_says_of_it()
    {
        using var server = AServer.Answering(_ => AServer.Ok(Body, "Content-Type: text/html; charset=iso-8859-1\r\nETag: \"7\"\r\nLast-Modified: Tue, 09 Mar 2021 08:15:00 GMT"));

        var fetched = Assert.IsType<FetchedBytes>(await Fetch(server.Url("/a?b=1"), Allowing("127.0.0.1")));

        Assert.Equal(Body, Encoding.UTF8.GetString(fetched.Bytes.Span));
        Assert.Equal(("text/html; charset=iso-8859-1", "\"7\"", new DateTimeOffset(2021, 3, 9, 8, 15, 0, TimeSpan.Zero)), (fetched.ContentType, fetched.Marks.ETag, fetched.Marks.LastModified));
        Assert.Equal(server.Url("/a?b=1"), fetched.Url);
    }

    [Fact]
    public async Task The_program_says_who_it_is_and_brings_nothing_else_along()
    {
        using var server = AServer.Answering(_ => AServer.Ok(Body, "Set-Cookie: a=b; Path=/"));
        using var fetcher = new WebFetcher(Allowing("127.0.0.1"), TimeProvider.System);
        await fetcher.FetchAsync(server.Url(), default, TestContext.Current.CancellationToken);
        await fetcher.FetchAsync(server.Url(), default, TestContext.Current.CancellationToken);

        Assert.All(server.Requests, asked => Assert.Matches(@"^griot/\d+\.\d+\.\d+", asked.Header("User-Agent")));
        Assert.All(server.Requests, asked => Assert.Null(asked.Header("Cookie") ?? asked.Header("Authorization") ?? asked.Header("Referer")));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        using var server = AServer.Answering(asked => asked.Header("If-None-Match") == "\"7\"" && asked.Header("If-Modified-Since") == "Tue, 09 Mar 2021 08:15:00 GMT" ? AServer.Status(304) : AServer.Ok(Body));
        using var fetcher = new WebFetcher(Allowing("127.0.0.1"), TimeProvider.System);

        Assert.IsType<NotModified>(await fetcher.FetchAsync(server.Url(), new("\"7\"", new(2021, 3, 9, 8, 15, 0, TimeSpan.Zero)), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://127.0.0.1/a")]
    [InlineData("gopher://127.0.0.1/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    public async Task Only_http_and_https_are_fetched(string url) =>
        Assert.Contains("Only http and https", Refused(await Fetch(new(url), FetchOptions.Default)), StringComparison.Ordinal);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("127.1")]
    [InlineData("0.0.0.0")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::]")]
    public async Task The_own_machine_is_refused_in_every_spelling(string host)
    {
        using var server = AServer.Answering(_ => AServer.Ok(Body));

        Assert.Contains("not public", Refused(await Fetch(server.Url("/", host), FetchOptions.Default)), StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("169.254.169.254")]
    [InlineData("10.1.2.3")]
    public async Task A_name_that_leads_inside_is_refused_before_anything_is_sent(string address)
    {
        using var server = AServer.Answering(_ => AServer.Ok(Body));
        var options = FetchOptions.Default with { Lookup = Leading(address) };

        Assert.Contains("--allow-host news.example", Refused(await Fetch(server.Url("/", "news.example"), options)), StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_name_with_one_address_inside_is_refused_with_all_of_them()
    {
        using var server = AServer.Answering(_ => AServer.Ok(Body));
        var options = FetchOptions.Default with { Lookup = Leading("93.184.216.34", "127.0.0.1") };

        Refused(await Fetch(server.Url("/", "news.example"), options));

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task A_host_can_be_allowed_by_its_name()
    {
        using var server = AServer.Answering(_ => AServer.Ok(Body));
        var options = Allowing($"news.example:{server.Port}") with { Lookup = Leading("127.0.0.1") };

        Assert.IsType<FetchedBytes>(await Fetch(server.Url("/", "news.example"), options));
        Assert.Contains("not public", Refused(await Fetch(server.Url("/", "other.example"), options)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_inside_is_refused_at_its_hop()
    {
        using var inside = AServer.Answering(_ => AServer.Ok("secret"));
        using var server = AServer.Answering(_ => AServer.Redirect(inside.Url("/", "127.0.0.2").AbsoluteUri));

        Refused(await Fetch(server.Url("/", "news.example"), Allowing("news.example") with { Lookup = Leading("127.0.0.1") }));

        Assert.Equal(0, inside.Connections);
    }

    [Theory]
    [InlineData("file:///etc/hostname", "Only http and https")]
    [InlineData("http://user:pw@news.example/", "user name or a password")]
    [InlineData("ftp://news.example/", "Only http and https")]
    public async Task A_redirect_out_of_the_rules_is_refused(string target, string why)
    {
        using var server = AServer.Answering(_ => AServer.Redirect(target));

        var outcome = Assert.IsType<NotFetched>(await Fetch(server.Url(), Allowing("127.0.0.1")));

        Assert.Contains(why, outcome.Problem.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("pw", outcome.Problem.ToString(), StringComparison.Ordinal);
    }

    // The name is honest when it is looked up first, and leads inside when it is looked up again.
    [Fact]
    public async Task A_name_that_changes_its_address_between_check_and_use_gains_nothing()
    {
        using var outside = AServer.Answering(_ => AServer.Ok(Body), "127.0.0.1");
        var lookups = 0;
        var options = FetchOptions.Default with
        {
            Lookup = (_, _) => Task.FromResult(new[] { IPAddress.Parse(lookups++ == 0 ? "127.0.0.1" : "127.0.0.2") }),
            WhyRefused = address => address.ToString() == "127.0.0.1" ? null : "inside",
        };

        Assert.IsType<FetchedBytes>(await Fetch(outside.Url("/", "news.example"), options));
        Assert.Equal(1, lookups);
    }

    [Fact]
    public async Task A_name_that_changes_its_address_between_two_hops_is_checked_again()
    {
        using var inside = AServer.Answering(_ => AServer.Ok("secret"), "127.0.0.2");
        using var outside = AServer.Answering(_ => AServer.Redirect($"http://news.example:{inside.Port}/"), "127.0.0.1");
        var lookups = 0;
        var options = FetchOptions.Default with
        {
            Lookup = (_, _) => Task.FromResult(new[] { IPAddress.Parse(lookups++ == 0 ? "127.0.0.1" : "127.0.0.2") }),
            WhyRefused = address => address.ToString() == "127.0.0.1" ? null : "inside",
        };

        Refused(await Fetch(outside.Url("/", "news.example"), options));
        Assert.Equal((1, 0), (outside.Connections, inside.Connections));
    }

    [Fact]
    public async Task A_chain_of_redirects_ends()
    {
        using var server = AServer.Answering(_ => AServer.Redirect("/again"));

        Assert.Contains("more than 5 times", Failed(await Fetch(server.Url(), Allowing("127.0.0.1"))), StringComparison.Ordinal);
        Assert.Equal(6, server.Connections);
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_at_the_limit()
    {
        using var server = AServer.Writing(async (_, stream, end) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), end);
            for (var chunk = new byte[64 * 1024]; ;)
                await stream.WriteAsync(chunk, end);
        });

        Assert.Contains("larger than 1 MB", Refused(await Fetch(server.Url(), Allowing("127.0.0.1") with { Bytes = 1 << 20 })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, gzip")]
    public async Task A_packed_bomb_is_counted_as_what_it_unpacks_to(string encoding)
    {
        var bomb = new byte[40 << 20];
        foreach (var layer in encoding.Split(", "))
            bomb = Pack(layer, bomb);
        using var server = AServer.Writing(async (_, stream, end) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {bomb.Length}\r\n\r\n"), end);
            await stream.WriteAsync(bomb, end);
        });

        Assert.True(bomb.Length < 1 << 20);
        Assert.Contains("larger than 16 MB, unpacked", Refused(await Fetch(server.Url(), Allowing("127.0.0.1"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_page_is_unpacked(string encoding)
    {
        var packed = Pack(encoding, Encoding.UTF8.GetBytes(Body));
        using var server = AServer.Writing(async (_, stream, end) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {packed.Length}\r\n\r\n"), end);
            await stream.WriteAsync(packed, end);
        });

        Assert.Equal(Body, Encoding.UTF8.GetString(Assert.IsType<FetchedBytes>(await Fetch(server.Url(), Allowing("127.0.0.1"))).Bytes.Span));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello", "cannot be unpacked")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 5\r\n\r\nhello", "cannot be unpacked ('zstd')")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello", "broke off")]
    [InlineData("hello", "could not be reached or broke off")]
    [InlineData("", "could not be reached or broke off")]
    [InlineData("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n", "answered 404")]
    [InlineData("HTTP/1.1 302 No\r\nContent-Length: 0\r\nLocation: http://[\r\n\r\n", "which is no address")]
    public async Task A_bad_answer_is_a_problem_in_words(string answer, string why)
    {
        using var server = AServer.Answering(_ => answer);

        Assert.Contains(why, Failed(await Fetch(server.Url(), Allowing("127.0.0.1"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_without_end_are_cut_off()
    {
        using var server = AServer.Writing(async (_, stream, end) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), end);
            for (var line = Encoding.ASCII.GetBytes("X: " + new string('y', 1000) + "\r\n"); ;)
                await stream.WriteAsync(line, end);
        });

        Assert.Contains("broke off", Failed(await Fetch(server.Url(), Allowing("127.0.0.1"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_drips_is_given_up()
    {
        using var server = AServer.Writing(async (_, stream, end) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), end);
            for (var one = new byte[1]; ; await Task.Delay(20, end))
                await stream.WriteAsync(one, end);
        });

        Assert.Contains("longer than 0.5 seconds", Failed(await Fetch(server.Url(), Allowing("127.0.0.1") with { Time = TimeSpan.FromSeconds(0.5) })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_breaks_off_is_obeyed_at_once()
    {
        using var server = AServer.Writing((_, _, end) => Task.Delay(Timeout.Infinite, end));
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));
        using var fetcher = new WebFetcher(Allowing("127.0.0.1"), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(server.Url(), default, end.Token));
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_said_so() => Assert.Contains("There is no host 'nowhere.example'",
        Failed(await Fetch(new("http://nowhere.example/"), FetchOptions.Default with { Lookup = (_, _) => throw new SocketException((int)SocketError.HostNotFound) })), StringComparison.Ordinal);

    [Fact]
    public async Task A_waiting_time_that_the_server_asks_for_is_passed_on()
    {
        using var server = AServer.Answering(_ => AServer.Status(503, "Retry-After: 120"));

        Assert.Equal(TimeSpan.FromMinutes(2), Assert.IsType<NotFetched>(await Fetch(server.Url(), Allowing("127.0.0.1"))).RetryAfter);
    }

    internal static FetchOptions Allowing(string host) => FetchOptions.Default with { AllowedHosts = [host], Time = TimeSpan.FromSeconds(20) };

    internal static HostLookup Leading(params string[] addresses) => (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray());

    private static async Task<FetchOutcome> Fetch(Uri url, FetchOptions options)
    {
        using var fetcher = new WebFetcher(options, TimeProvider.System);
        return await fetcher.FetchAsync(url, default, TestContext.Current.CancellationToken);
    }

    private static string Refused(FetchOutcome outcome)
    {
        var failed = Assert.IsType<NotFetched>(outcome);
        Assert.True(failed.Refused, failed.Problem.ToString());
        return failed.Problem.ToString();
    }

    private static string Failed(FetchOutcome outcome) => Assert.IsType<NotFetched>(outcome).Problem.ToString();

    private static byte[] Pack(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch { "br" => new BrotliStream(packed, CompressionLevel.Fastest), "deflate" => new ZLibStream(packed, CompressionLevel.Optimal), _ => new GZipStream(packed, CompressionLevel.Optimal) })
            packing.Write(bytes);
        return packed.ToArray();
    }
}
