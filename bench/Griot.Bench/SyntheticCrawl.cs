using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Griot.Bench;

/// <summary>A made-up web archive of any length that exists only while it is read: packed pages, each a member of its own, over and over.</summary>
internal sealed class SyntheticCrawl : Stream
{
    private const int Pages = 200;

    private static readonly string[] Words =
        "the army said that armed men attacked a village near the border on Monday and killed five people before they left with cattle and motorcycles while residents fled to the town where the mayor asked for help from the capital".Split(' ');

    private readonly byte[][] _members;
    private readonly long _records;
    private long _record;
    private int _at;

    private SyntheticCrawl(byte[][] members, long unpackedEach, long records) => (_members, UnpackedEach, _records) = (members, unpackedEach, records);

    /// <summary>How many bytes a record has on average once unpacked.</summary>
    public long UnpackedEach { get; }

    public long Packed { get; private set; }

    /// <summary>A crawl of about so many unpacked bytes.</summary>
    public static SyntheticCrawl Of(long unpacked)
    {
        var random = new Random(1);
        var records = Enumerable.Range(0, Pages).Select(i => Record(i, random)).ToList();
        var each = records.Sum(record => (long)record.Length) / Pages;
        return new([.. records.Select(Pack)], each, unpacked / each);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_record == _records)
            return 0;
        var member = _members[_record % Pages];
        var count = Math.Min(buffer.Length, member.Length - _at);
        member.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        Packed += count;
        if (_at == member.Length)
            (_record, _at) = (_record + 1, 0);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Packed; set => throw new NotSupportedException(); }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush()
    {
    }

    private static byte[] Record(int number, Random random)
    {
        var page = Page(number, random);
        var body = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {page.Length}\r\n\r\n{page}");
        return
        [
            .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example.org/{number}\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {body.Length}\r\n\r\n")),
            .. body, .. "\r\n\r\n"u8,
        ];
    }

    // As large as pages of news are, most of it markup and script around a short text.
    private static string Page(int number, Random random)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>").Append(Sentence(random, 8)).Append("</title>");
        for (var i = 0; i < 12; i++)
            page.Append("<script>var x").Append(i).Append("={\"k\":\"").Append(Convert.ToHexString(Bytes(random, 600))).Append("\"};</script>");
        page.Append("</head><body><nav><ul>");
        for (var i = 0; i < 120; i++)
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"menu-item menu-item-{i}\"><a href=\"/section/{random.Next(9999)}\">{Sentence(random, 3)}</a></li>");
        page.Append("</ul></nav><article><h1>").Append(Sentence(random, 9)).Append("</h1>");
        for (var i = 0; i < 14; i++)
            page.Append("<p>").Append(Sentence(random, 40)).Append("</p>");
        page.Append("</article><aside>");
        for (var i = 0; i < 80; i++)
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"teaser\"><a href=\"/{number}/{i}\"><img src=\"/i/{random.Next(9999)}.jpg\" alt=\"\"><span>{Sentence(random, 9)}</span></a></div>");
        return page.Append("</aside><footer><p>All rights reserved</p></footer></body></html>").ToString();
    }

    private static string Sentence(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)])) + ".";

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Pack(byte[] record)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(record);
        return bytes.ToArray();
    }
}
