using System.Collections.Immutable;
using Griot.Model;
using Griot.Storage.Sqlite;

namespace Griot.Storage.Custody;

/// <summary>What a workspace knows of where its reports came from: the list of custody, the raw bytes, the time stamps.</summary>
public sealed class CustodyLedger
{
    private readonly SqliteSession _session;
    private readonly CustodyTable _table;

    internal CustodyLedger(SqliteSession session, CustodyTable table) => (_session, _table, Raw) = (session, table, new(session.Folder));

    public RawFolder Raw { get; }

    /// <summary>How far a reader has got with bytes under a name; null when it has not begun.</summary>
    public ReadingState? State(RawFile raw, string name, string reader) => _table.State(raw, name, reader);

    /// <summary>Whether bytes of this length have come under this name before.</summary>
    public bool HasMet(string name, long length) => _table.HasMet(name, length);

    /// <summary>The list, oldest line first.</summary>
    public IEnumerable<CustodyLine> Lines() => _table.Lines();

    /// <summary>The last line, whose hash stands for the whole list; null when nothing has come.</summary>
    public CustodyLine? Last() => _table.Last();

    /// <summary>Everywhere a report was found.</summary>
    public ImmutableArray<ReportOrigin> Origins(ReportId report) => _table.Origins(report);

    public ImmutableArray<TimeStamp> Stamps() => _table.Stamps();

    /// <summary>Keeps a token about the list up to a line.</summary>
    public void Add(CustodyLine last, string authority, ReadOnlyMemory<byte> token)
    {
        ArgumentNullException.ThrowIfNull(last);
        _session.InTransaction(() =>
        {
            _table.Add(last, authority, token);
            return true;
        });
    }

    /// <summary>The first line that is not as it was written or does not follow the one before, in words; null when all are in order.</summary>
    public string? WrongLine()
    {
        var (previous, number) = ("", 0L);
        foreach (var line in Lines())
        {
            number++;
            if (line.Number != number)
                return $"Line {number} of the custody list is missing.";
            if (CustodyChain.Wrong(line, previous) is { } wrong)
                return $"Line {number} of the custody list ({line.Name}) {wrong}";
            previous = line.Hash;
        }

        return null;
    }
}
