using System.IO.Compression;

namespace Griot.Reading.Fetching;

/// <summary>Reads the body of an answer, counting what really comes: neither a stated length nor a packed size is believed.</summary>
internal static class BoundedBody
{
    /// <summary>Null when there is more than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int limit, CancellationToken cancellation)
    {
        var raw = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var streams = new Stack<Stream>();
        streams.Push(raw);
        try
        {
            // Encodings are named in the order in which they were put on.
            foreach (var encoding in content.Headers.ContentEncoding.Reverse())
                streams.Push(Unpacked(encoding, streams.Peek()));
            return await CopyAsync(streams.Peek(), limit, cancellation).ConfigureAwait(false);
        }
        finally
        {
            while (streams.TryPop(out var stream))
                await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static Stream Unpacked(string encoding, Stream packed) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        "identity" => packed,
        _ => throw new InvalidDataException(encoding),
    };

    private static async Task<byte[]?> CopyAsync(Stream stream, int limit, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (body.Length + read > limit)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
