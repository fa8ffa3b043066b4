using System.IO.Compression;
using System.Text;
using Griot.Reading.Tests.Archives;

namespace Griot.Reading.Tests.Crawls;

public sealed class WarcFormatTests
{
    [Fact]
    public void Each_page_of_a_crawl_is_a_report_named_by_its_offset_with_its_address()
    {
        byte[] first = [.. ACrawl.Info, .. ACrawl.Record("request", "https://example.org/a", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray())];
        byte[] second = ACrawl.Page("https://example.org/a", "Six people died in Gao.");
        byte[] crawl = [.. first, .. second, .. ACrawl.Page("https://example.org/b", "Nine people died in Mopti.")];

        var reports = AFile.Read("crawl.warc", crawl).Reports();

        Assert.Equal([$"crawl.warc#{first.Length}", $"crawl.warc#{first.Length + second.Length}"], reports.Select(report => report.File));
        Assert.Equal(["https://example.org/a", "https://example.org/b"], reports.Select(report => report.Url));
        Assert.Contains("Six people died in Gao.", reports[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_crawl_packed_record_by_record_the_offset_is_that_of_the_packed_record()
    {
        var (bytes, offsets) = ACrawl.Packed(ACrawl.Info, ACrawl.Page("https://example.org/a", "Six people died in Gao."), ACrawl.Page("https://example.org/b", "Nine people died in Mopti."));

        var reports = AFile.Piped("crawl.warc.gz", bytes).Reports();

        Assert.Equal([$"crawl.warc.gz#{offsets[1]}", $"crawl.warc.gz#{offsets[2]}"], reports.Select(report => report.File));
        Assert.Contains("Nine people died", Encoding.UTF8.GetString(Unpacked(bytes[offsets[2]..])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_crawl_packed_as_one_is_read_too()
    {
        byte[] crawl = [.. ACrawl.Info, .. ACrawl.Page("https://example.org/a", "Six people died in Gao.")];

        Assert.Equal($"crawl.warc.gz#{ACrawl.Info.Length}", Assert.Single(AFile.Read("crawl.warc.gz", AnArchive.Gzip(crawl)).Reports()).File);
    }

    [Fact]
    public void A_thousand_packed_records_keep_their_offsets()
    {
        var (bytes, offsets) = ACrawl.Packed([.. Enumerable.Range(0, 1000).Select(i => ACrawl.Record("resource", $"https://example.org/{i}", "text/plain", Encoding.UTF8.GetBytes($"Report {i} from Gao: {i} people died.")))]);

        Assert.Equal(offsets.Select(offset => $"c#{offset}"), AFile.Read("c", bytes).Reports().Select(report => report.File));
    }

    [Fact]
    public void Bodies_in_chunks_and_packed_by_the_server_are_unpacked()
    {
        var page = Encoding.UTF8.GetBytes(AFile.Page("Six people died in Gao."));
        using var brotli = new MemoryStream();
        using (var packing = new BrotliStream(brotli, CompressionLevel.Optimal, leaveOpen: true))
            packing.Write(page);
        using var zlib = new MemoryStream();
        using (var packing = new ZLibStream(zlib, CompressionLevel.Optimal, leaveOpen: true))
            packing.Write(page);
        const string html = "Content-Type: text/html\r\n";
        byte[] crawl =
        [
            .. ACrawl.Response("https://example.org/gzip", AnArchive.Gzip(page), html + "Content-Encoding: gzip\r\n"),
            .. ACrawl.Response("https://example.org/br", brotli.ToArray(), html + "Content-Encoding: br\r\n"),
            .. ACrawl.Response("https://example.org/deflate", zlib.ToArray(), html + "Content-Encoding: deflate\r\n"),
            .. ACrawl.Response("https://example.org/chunks", Chunked(AnArchive.Gzip(page)), html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
            .. ACrawl.Response("https://example.org/plain", page, html + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
        ];

        var reports = AFile.Read("crawl.warc", crawl).Reports();

        Assert.Equal(["gzip", "br", "deflate", "chunks", "plain"], reports.Select(report => report.Url!.Split('/')[^1]));
        Assert.Single(reports.Select(report => report.Text).Distinct());
    }

    [Fact]
    public void What_is_no_page_is_passed_over_and_redirects_too()
    {
        var outcomes = AFile.Read("crawl.warc",
        [
            .. ACrawl.Response("https://example.org/", [], "Location: /a\r\n", "301 Moved Permanently"),
            .. ACrawl.Response("https://example.org/a.png", [0x89, 0x50, 0, 0], "Content-Type: image/png\r\n"),
            .. ACrawl.Record("revisit", "https://example.org/a", "application/http", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray()),
        ]);

        Assert.Empty(outcomes.Problems());
        Assert.Equal(["redirects and errors of servers", "pictures, styles and scripts"], outcomes.PassedOver().Select(one => one.Why));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("nonsense")]
    public void A_page_is_a_page_whatever_the_server_calls_it(string type)
    {
        var report = Assert.Single(AFile.Read("crawl.warc", ACrawl.Response("https://example.org/a", Encoding.UTF8.GetBytes(AFile.Page("Six people died in Gao.")), $"Content-Type: {type}\r\n")).Reports());

        Assert.Contains("Six people died in Gao.", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', report.Text);
    }

    [Fact]
    public void A_page_behind_the_error_of_a_script_is_a_page()
    {
        var report = Assert.Single(AFile.Read("crawl.warc", ACrawl.Response("https://example.org/a", Encoding.UTF8.GetBytes("Warning: no session in line 3 " + AFile.Page("Six people died in Gao.")))).Reports());

        Assert.DoesNotContain("</", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_texts_of_a_crawl_carry_address_host_and_language()
    {
        var report = Assert.Single(AFile.Read("crawl.wet", ACrawl.Record(
            "conversion", "https://www.example.org/a", "text/plain", "Dix personnes ont été tuées à Gao."u8.ToArray(), "WARC-Identified-Content-Language: fra,eng\r\n")).Reports());

        Assert.Equal(("https://www.example.org/a", "example.org", "fr"), (report.Url, report.Source, report.Language));
        Assert.Null(report.Published);
    }

    [Fact]
    public void A_record_that_was_cut_off_is_named_with_its_offset_and_those_before_are_read()
    {
        var first = ACrawl.Page("https://example.org/a", "Six people died in Gao.");
        byte[] crawl = [.. first, .. ACrawl.Page("https://example.org/b", "Nine people died in Mopti.")];

        var outcomes = AFile.Read("crawl.warc", crawl[..^100]);

        Assert.Single(outcomes.Reports());
        var problem = Assert.Single(outcomes.Problems());
        Assert.Equal($"crawl.warc#{first.Length}", problem.File);
        Assert.Contains("lacks its last 96 bytes", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_crawl_that_was_cut_off_names_the_record_in_which_it_ends()
    {
        var (bytes, offsets) = ACrawl.Packed(ACrawl.Page("https://example.org/a", "Six people died in Gao."), ACrawl.Page("https://example.org/b", "Nine people died in Mopti."));

        var outcomes = AFile.Read("crawl.warc.gz", bytes[..^60]);

        Assert.Single(outcomes.Reports());
        Assert.Equal($"crawl.warc.gz#{offsets[1]}", Assert.Single(outcomes.Problems()).File);
    }

    [Fact]
    public void Behind_a_damaged_record_reading_goes_on_with_the_next()
    {
        var (bytes, offsets) = ACrawl.Packed([.. Enumerable.Range(0, 50).Select(i => ACrawl.Page($"https://example.org/{i}", $"{i + 2} people died in Gao."))]);
        bytes.AsSpan(offsets[20] + 40, 100).Fill(0x55);

        var outcomes = AFile.Read("crawl.warc.gz", bytes);

        Assert.Equal(49, outcomes.Reports().Count);
        Assert.Equal($"crawl.warc.gz#{offsets[20]}", Assert.Single(outcomes.Problems()).File);
    }

    [Fact]
    public void Bytes_between_records_are_named_and_passed()
    {
        byte[] crawl = [.. ACrawl.Page("https://example.org/a", "Six people died in Gao."), .. "garbage\r\nmore\r\n"u8, .. ACrawl.Page("https://example.org/b", "Nine people died.")];

        var outcomes = AFile.Read("crawl.warc", crawl);

        Assert.Equal(2, outcomes.Reports().Count);
        Assert.Contains("no record begins there", Assert.Single(outcomes.Problems()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_length_that_is_a_lie_costs_its_record_only()
    {
        var lie = Encoding.UTF8.GetString(ACrawl.Page("https://example.org/a", "Six people died in Gao.")).Replace("Content-Length: ", "Content-Length: -", StringComparison.Ordinal);

        var outcomes = AFile.Read("crawl.warc", [.. Encoding.UTF8.GetBytes(lie), .. ACrawl.Page("https://example.org/b", "Nine people died.")]);

        Assert.Equal("https://example.org/b", Assert.Single(outcomes.Reports()).Url);
        Assert.Contains("does not say how long it is", Assert.Single(outcomes.Problems()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_larger_than_any_report_is_named_and_not_kept()
    {
        byte[] crawl = [.. ACrawl.Record("resource", "https://example.org/a", "text/plain", new byte[ReadingLimits.Bytes + 1]), .. ACrawl.Page("https://example.org/b", "Nine people died.")];

        var outcomes = AFile.Read("crawl.warc", crawl);

        Assert.Contains("larger than 64 MB", Assert.Single(outcomes.Problems()).Reason, StringComparison.Ordinal);
        Assert.Single(outcomes.Reports());
    }

    [Fact]
    public void A_page_that_unpacks_without_end_is_left_out()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var i = 0; i < 80; i++)
                brotli.Write(new byte[1024 * 1024]);
        }

        var outcomes = AFile.Read("crawl.warc", [.. ACrawl.Response("https://example.org/a", packed.ToArray(), "Content-Encoding: br\r\n"), .. ACrawl.Page("https://example.org/b", "Nine people died.")]);

        Assert.Contains("unpacks to more than a report can be", Assert.Single(outcomes.Problems()).Reason, StringComparison.Ordinal);
        Assert.Single(outcomes.Reports());
    }

    [Fact]
    public void A_crawl_in_a_zip_is_read_with_both_positions()
    {
        var (bytes, _) = ACrawl.Packed(ACrawl.Page("https://example.org/a", "Six people died in Gao."));

        Assert.Equal("a.zip!crawl.warc.gz#0", Assert.Single(AFile.Read("a.zip", AnArchive.Zip([("crawl.warc.gz", bytes)])).Reports()).File);
    }

    private static byte[] Chunked(byte[] body) =>
        [.. body.Chunk(100).SelectMany(chunk => (byte[])[.. Encoding.ASCII.GetBytes($"{chunk.Length:X}; x=y\r\n"), .. chunk, .. "\r\n"u8]), .. "0\r\n\r\n"u8];

    private static byte[] Unpacked(byte[] gzip)
    {
        using var unpacking = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacking.CopyTo(bytes);
        return bytes.ToArray();
    }
}
