using System.Globalization;
using System.Text;
using Griot.Reading.Tests.Archives;

namespace Griot.Reading.Tests.Crawls;

/// <summary>Records of web archives made in memory.</summary>
internal static class ACrawl
{
    public static byte[] Record(string type, string address, string contentType, byte[] body, string more = "") =>
    [
        .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-03-05T10:00:00Z\r\n{more}Content-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n")),
        .. body, .. "\r\n\r\n"u8,
    ];

    public static byte[] Response(string address, byte[] body, string headers = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK") =>
        Record("response", address, "application/http; msgtype=response", [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n"), .. body]);

    public static byte[] Page(string address, string sentence) => Response(address, Encoding.UTF8.GetBytes(AFile.Page(sentence)));

    public static byte[] Info { get; } = Record("warcinfo", "", "application/warc-fields", "software: a test\r\n"u8.ToArray());

    /// <summary>Each record packed by itself, as Common Crawl does it; the offsets at which they begin.</summary>
    public static (byte[] Bytes, int[] Offsets) Packed(params byte[][] records)
    {
        var packed = records.Select(AnArchive.Gzip).ToArray();
        var offsets = packed.Select((_, i) => packed.Take(i).Sum(one => one.Length)).ToArray();
        return ([.. packed.SelectMany(one => one)], offsets);
    }
}
