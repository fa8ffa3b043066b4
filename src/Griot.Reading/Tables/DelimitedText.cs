using System.Text;

namespace Griot.Reading.Tables;

/// <summary>How a row stands after all bytes at hand.</summary>
internal enum RowState
{
    /// <summary>It goes on behind the bytes at hand.</summary>
    Open,
    InQuotes,
    Closed,

    /// <summary>A closing mark stands where no field can end.</summary>
    Broken,
}

/// <summary>The grammar of delimited tables on bytes: where rows end, and what their fields are.</summary>
internal static class DelimitedText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Finds the end of the first row, its line end included.</summary>
    public static (int End, RowState State, int Fields) EndOfRow(ReadOnlySpan<byte> bytes, byte delimiter, bool final)
    {
        var (at, fields) = (0, 1);
        while (true)
        {
            if (at < bytes.Length && bytes[at] == '"')
            {
                if (!PassQuoted(bytes, ref at, final, out var state))
                    return (at, state, fields);
                if (at < bytes.Length && bytes[at] != delimiter && bytes[at] is not ((byte)'\r' or (byte)'\n'))
                    return (at, RowState.Broken, fields);
            }

            var length = bytes[at..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
            if (length < 0)
                return final ? (bytes.Length, RowState.Closed, fields) : (bytes.Length, RowState.Open, fields);
            at += length + 1;
            if (bytes[at - 1] == delimiter)
            {
                fields++;
                continue;
            }

            if (bytes[at - 1] == '\r' && at == bytes.Length && !final)
                return (at, RowState.Open, fields);
            if (bytes[at - 1] == '\r' && at < bytes.Length && bytes[at] == '\n')
                at++;
            return (at, RowState.Closed, fields);
        }
    }

    /// <summary>The fields of one row, decoded: UTF-8 where it is that, else Windows-1252, row by row, since tables are glued together.</summary>
    public static List<string?> Fields(ReadOnlySpan<byte> row, byte delimiter)
    {
        row = row.StartsWith("\uFEFF"u8) ? row[3..] : row;
        row = row.TrimEnd("\r\n"u8);
        var encoding = IsUtf8(row) ? Utf8 : Western;
        var (fields, at) = (new List<string?>(), 0);
        while (true)
        {
            if (at < row.Length && row[at] == '"')
            {
                var start = at + 1;
                PassQuoted(row, ref at, final: true, out _);
                fields.Add(encoding.GetString(row[start..Math.Max(start, at - 1)]).Replace("\"\"", "\"", StringComparison.Ordinal));
            }
            else
            {
                var length = row[at..].IndexOf(delimiter);
                var field = length < 0 ? row[at..] : row.Slice(at, length);
                fields.Add(encoding.GetString(field));
                at += field.Length;
            }

            if (at >= row.Length)
                return fields;
            at++;
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    // Leaves the place behind the closing mark.
    private static bool PassQuoted(ReadOnlySpan<byte> bytes, ref int at, bool final, out RowState state)
    {
        state = RowState.InQuotes;
        for (at++; ;)
        {
            var length = bytes[at..].IndexOf((byte)'"');
            if (length < 0)
            {
                at = bytes.Length;
                return false;
            }

            at += length + 1;
            if (at == bytes.Length && !final)
                return false;
            if (at == bytes.Length || bytes[at] != '"')
                return true;
            at++;
        }
    }
}
