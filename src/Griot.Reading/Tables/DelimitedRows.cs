using Griot.Reading.Formats;

namespace Griot.Reading.Tables;

/// <summary>One row of a delimited table as it lies in the file, or what is wrong with it.</summary>
/// <param name="Line">The number of its first line, from 1.</param>
/// <param name="Bytes">Empty when there is a problem.</param>
internal readonly record struct DelimitedRow(long Line, long Offset, byte[] Bytes, ReadProblem? Problem);

/// <summary>Cuts a delimited table (RFC 4180) into rows, and goes on behind a row that is broken.</summary>
internal sealed class DelimitedRows(string name, SourceStream bytes, byte delimiter)
{
    private const int SmallWindow = 16 * 1024;
    private const long MostRescanned = 1L << 30;

    private long _line = 1;
    private long _rescanned;

    /// <param name="columns">How many columns the table has; a row over several lines that has another number was not closed where it should be.</param>
    public IEnumerable<DelimitedRow> Read(int columns)
    {
        while (!bytes.Peek(1).IsEmpty)
            yield return Next(columns);
    }

    private DelimitedRow Next(int columns)
    {
        var (line, offset) = (_line, bytes.Offset);
        for (var size = SmallWindow; ; size *= 2)
        {
            var window = bytes.Peek(Math.Min(size, ReadingLimits.RowBytes));
            var final = window.Length < Math.Min(size, ReadingLimits.RowBytes);
            var (end, state, fields) = DelimitedText.EndOfRow(window, delimiter, final);
            if (state == RowState.Closed)
            {
                var row = window[..end];
                var lines = row.Count((byte)'\n');
                if (lines > 1 && columns > 0 && fields != columns)
                    return Broken(window, line, offset);
                var taken = row.ToArray();
                bytes.Skip(end);
                _line += Math.Max(lines, 1);
                return new(line, offset, taken, null);
            }

            if (state == RowState.Broken || (state == RowState.InQuotes && (final || size >= ReadingLimits.RowBytes)))
                return Broken(window, line, offset);
            if (size >= ReadingLimits.RowBytes)
                return Long(line, offset);
        }
    }

    // The quotation mark may have been meant for a letter: only its own line is given up.
    private DelimitedRow Broken(ReadOnlySpan<byte> window, long line, long offset)
    {
        _rescanned += window.Length;
        if (_rescanned > MostRescanned)
        {
            bytes.Pass(long.MaxValue);
            return new(line, offset, [], TableProblems.TooManyBadRows(Name(line), offset));
        }

        var end = window.IndexOf((byte)'\n');
        if (end < 0)
            return Long(line, offset);
        bytes.Skip(end + 1);
        _line++;
        return new(line, offset, [], TableProblems.OpenQuote(Name(line), offset));
    }

    private DelimitedRow Long(long line, long offset)
    {
        while (bytes.Ahead() is { Length: > 0 } ahead)
        {
            var end = ahead.IndexOf((byte)'\n');
            bytes.Skip(end < 0 ? ahead.Length : end + 1);
            if (end >= 0)
                break;
        }

        _line++;
        return new(line, offset, [], bytes.Offset - offset <= ReadingLimits.RowBytes
            ? TableProblems.OpenQuote(Name(line), offset) : TableProblems.LongRow(Name(line), offset, bytes.Offset - offset));
    }

    private string Name(long line) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}:{line}");
}
