using System.Text;
using Griot.Reading.Formats;

namespace Griot.Reading.Encodings;

/// <summary>Opens the text of an XML document in the encoding that it names, UTF-8 where it names none.</summary>
internal static class XmlText
{
    private const int Looked = 1024;

    public static TextReader Open(Stream stream)
    {
        var start = new byte[Looked];
        var length = stream.ReadAtLeast(start, Looked, throwOnEndOfStream: false);
        var encoding = Declared(start.AsSpan(0, length));
        return new StreamReader(new PrefixedStream(start.AsMemory(0, length), stream), encoding, detectEncodingFromByteOrderMarks: true);
    }

    private static Encoding Declared(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start);
        var at = text.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        var end = text.IndexOf("?>", StringComparison.Ordinal);
        if (at >= 0 && at < end && text.AsSpan(at + 8).TrimStart(" \t\r\n=\"'") is var label && label.IndexOfAny("\"' ?") is var close and > 0
            && EncodingLabels.Find(label[..close].ToString()) is { } named && named is not UTF8Encoding)
            return named;
        var utf8 = (UTF8Encoding)new UTF8Encoding(false).Clone();
        utf8.DecoderFallback = new Windows1252Fallback();
        return utf8;
    }

    /// <summary>A stream whose first bytes were read already.</summary>
    private sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : ReadingStream
    {
        private ReadOnlyMemory<byte> _prefix = prefix;

        public override int Read(Span<byte> buffer)
        {
            if (_prefix.IsEmpty)
                return rest.Read(buffer);
            var length = Math.Min(buffer.Length, _prefix.Length);
            _prefix.Span[..length].CopyTo(buffer);
            _prefix = _prefix[length..];
            return length;
        }
    }
}
