using System.Text;
using System.Text.Json;
using Griot.Reading.Formats;

namespace Griot.Reading.Json;

/// <summary>Walks through JSON of any size token by token, and takes out single values whole.</summary>
/// <remarks>What is wrong with the JSON is an <see cref="InvalidDataException"/>; <see cref="SourceStream.Offset"/> then stands where it begins.</remarks>
internal sealed class JsonFeed(SourceStream bytes)
{
    private const int SmallWindow = 4 * 1024;
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Disallow };

    private JsonReaderState _state = new(Options);
    private bool _first = true;

    /// <summary>Whether something was wrong, so that nothing further can be read.</summary>
    public bool IsBroken { get; private set; }

    public JsonTokenType Token { get; private set; }

    /// <summary>The name or string of the last token; null for any other.</summary>
    public string? Text { get; private set; }

    /// <summary>Goes to the next token; false at the end of a whole document.</summary>
    public bool Read()
    {
        for (var size = SmallWindow; ; size *= 2)
        {
            var window = Window(size, out var final);
            var reader = new Utf8JsonReader(window, final, _state);
            if (Guarded(ref reader, static (ref reader) => reader.Read()))
            {
                Token = reader.TokenType;
                Text = Token is JsonTokenType.PropertyName or JsonTokenType.String ? Encoding.UTF8.GetString(reader.ValueSpan) : null;
                if (reader.ValueIsEscaped)
                    Guarded(ref reader, (ref reader) => (Text = reader.GetString()) is not null);
                Take(ref reader);
                return true;
            }

            if (final)
                return false;
            if (size >= ReadingLimits.RowBytes)
                throw Broken("a name or text in it is longer than any post");
        }
    }

    /// <summary>The bytes of the next value of the array that was entered; null at the array's end. A value that is too long gives no bytes.</summary>
    public byte[]? Element()
    {
        for (var size = SmallWindow; ; size *= 2)
        {
            var window = Window(size, out var final);
            var reader = new Utf8JsonReader(window, final, _state);
            var found = Guarded(ref reader, static (ref reader) => reader.Read());
            if (found && reader.TokenType == JsonTokenType.EndArray)
            {
                Take(ref reader);
                return null;
            }

            var start = (int)reader.TokenStartIndex;
            if (found && Guarded(ref reader, static (ref reader) => reader.TrySkip()))
            {
                var element = window[start..(int)reader.BytesConsumed].ToArray();
                Take(ref reader);
                return element;
            }

            if (final)
                throw Broken("it ends in the middle");
            if (size >= ReadingLimits.RowBytes)
            {
                PassLongValue();
                return [];
            }
        }
    }

    private ReadOnlySpan<byte> Window(int size, out bool final)
    {
        if (_first && bytes.Peek(3).SequenceEqual("\uFEFF"u8))
            bytes.Skip(3);
        _first = false;
        var window = bytes.Peek(size);
        final = window.Length < size;
        return window;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        bytes.Skip((int)reader.BytesConsumed);
    }

    // Byte by byte, because the reader wants a whole string in memory; to the reader the value then was a null.
    private void PassLongValue()
    {
        var (depth, inText, escaped, begun) = (0, false, false, false);
        var comma = false;
        while (bytes.Ahead() is { Length: > 0 } ahead)
        {
            for (var i = 0; i < ahead.Length; i++)
            {
                var b = ahead[i];
                if (begun && !inText && depth == 0)
                {
                    bytes.Skip(i);
                    var nothing = new Utf8JsonReader(comma ? ",null"u8 : "null"u8, isFinalBlock: false, _state);
                    nothing.Read();
                    _state = nothing.CurrentState;
                    return;
                }

                comma |= !begun && b == ',';
                begun |= b is (byte)'{' or (byte)'[' or (byte)'"';
                if (escaped)
                    escaped = false;
                else if (inText && b == '\\')
                    escaped = true;
                else if (b == '"')
                    inText = !inText;
                else if (!inText)
                    depth += b is (byte)'{' or (byte)'[' ? 1 : b is (byte)'}' or (byte)']' ? -1 : 0;
            }

            bytes.Skip(ahead.Length);
        }

        throw Broken("it ends in the middle");
    }

    private InvalidDataException Broken(string why, Exception? cause = null)
    {
        IsBroken = true;
        return new(why, cause);
    }

    private delegate bool Step(ref Utf8JsonReader reader);

    private bool Guarded(ref Utf8JsonReader reader, Step step)
    {
        try
        {
            return step(ref reader);
        }
        // Half of a character that needs two is an escape that stands for nothing.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Broken("it is not JSON there, or ends in the middle", exception);
        }
    }
}
