using System.Collections.Concurrent;
using Griot.Analysis;
using Griot.Engine;
using Griot.Storage;
using Griot.Web.Incidents;

namespace Griot.Web.Serving;

/// <summary>The workspace as the server uses it: many readers, one writer at a time, and the index of incidents in memory.</summary>
/// <remarks>
/// The writing lock is taken for one judgement and given back, so that <c>griot read</c> and <c>griot watch</c> can go on adding reports beside a
/// running server; the index is read again when another process has changed the incidents.
/// </remarks>
public sealed class OpenWorkspace : IDisposable
{
    /// <summary>A list that is a moment old is better than one that is late.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly ServerOptions _options;
    private readonly ConcurrentBag<Workspace> _readers = [];
    private readonly Lock _indexing = new();
    private readonly SemaphoreSlim _writing = new(1);
    private Task<IncidentIndex>? _reading;
    private volatile IncidentIndex? _index;
    private volatile bool _isWriting;
    private JudgementLedger? _ledger;
    private Tuple<DateTime, Coder>? _coder;

    public OpenWorkspace(ServerOptions options) => _options = options;

    public string Folder => _options.Workspace;

    /// <summary>The incidents, ready to be filtered: as they are now, or as they were while they are being read anew.</summary>
    public IncidentIndex Index
    {
        get
        {
            var known = _index;
            // What this server is writing is brought into the index by the write itself.
            if (known is not null && (_isWriting || IsCurrent(known)))
                return known;
            var reading = Reread();
            return known is null || Task.WaitAny([reading], Patience) == 0 ? reading.GetAwaiter().GetResult() : known;
        }
    }

    /// <summary>People's judgements as they are now.</summary>
    public JudgementLedger Ledger
    {
        get
        {
            var known = _ledger;
            return known is not null && Read(workspace => workspace.JudgementCount) == known.Entries.Length ? known : _ledger = Read(workspace => JudgementLedger.Of(workspace, known));
        }
    }

    /// <summary>The coder for this workspace, with the places that were imported into it.</summary>
    public Coder Coder
    {
        get
        {
            var changed = new DirectoryInfo(Path.Combine(Folder, GazetteerFolder.FolderName)) is { Exists: true } places ? places.LastWriteTimeUtc : default;
            var known = _coder;
            return known is not null && known.Item1 == changed ? known.Item2 : (_coder = new(changed, WorkspaceCoder.Of(new GazetteerFolder(Folder)))).Item2;
        }
    }

    /// <summary>Runs the work on a workspace that is open for reading; several run at the same time.</summary>
    /// <exception cref="WorkspaceException">The workspace cannot be read.</exception>
    public T Read<T>(Func<Workspace, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var reader = _readers.TryTake(out var idle) ? idle : Open(write: false);
        try
        {
            var result = work(reader);
            _readers.Add(reader);
            return result;
        }
        catch
        {
            // What failed may be the connection itself; the next call opens another.
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Runs the work on the workspace open for writing, alone.</summary>
    /// <exception cref="WorkspaceException">The workspace cannot be written, or another program writes it.</exception>
    public Task<T> WriteAsync<T>(Func<Workspace, T> work, CancellationToken cancellation) => WriteAsync((workspace, _) => work(workspace), cancellation);

    /// <summary>Runs the work on the workspace open for writing, alone, and brings the index up to date with what it wrote.</summary>
    /// <param name="work">Is given the index as it is at that moment; nothing else can change it meanwhile.</param>
    /// <exception cref="WorkspaceException">The workspace cannot be written, or another program writes it.</exception>
    public async Task<T> WriteAsync<T>(Func<Workspace, IncidentIndex, T> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _writing.WaitAsync(cancellation);
        try
        {
            using var workspace = Open(write: true);
            var before = _index is { } known && IsCurrent(known) ? known : await Reread();
            _isWriting = true;
            try
            {
                return work(workspace, before);
            }
            finally
            {
                // Also when the work failed half-way: what it saved is saved.
                if (workspace.Written != WrittenIncidents.None)
                    _index = before.With(workspace.Written, workspace);
            }
        }
        finally
        {
            _isWriting = false;
            _writing.Release();
        }
    }

    public void Dispose()
    {
        while (_readers.TryTake(out var reader))
            reader.Dispose();
        _writing.Dispose();
    }

    private bool IsCurrent(IncidentIndex index) => index.Stamp == Read(workspace => workspace.IncidentsStamp);

    /// <summary>Reads all incidents; those who ask meanwhile wait for the same reading.</summary>
    private Task<IncidentIndex> Reread()
    {
        lock (_indexing)
        {
            if (_reading is { IsCompleted: false } running)
                return running;
            return _reading = Task.Run(() => _index is { } known && IsCurrent(known) ? known : _index = Read(IncidentIndex.Of));
        }
    }

    private Workspace Open(bool write) => Workspace.Open(_options.Workspace, create: false, write, _options.Clock) switch
    {
        WorkspaceOutcome.Opened opened => opened.Workspace,
        WorkspaceOutcome.Refused refused => throw new WorkspaceException(refused.Kind, refused.Message),
        var outcome => throw new InvalidOperationException($"Unhandled outcome '{outcome}'."),
    };
}
