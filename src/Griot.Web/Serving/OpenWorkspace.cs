using System.Collections.Concurrent;
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
    private readonly ServerOptions _options;
    private readonly ConcurrentBag<Workspace> _readers = [];
    private readonly Lock _indexing = new();
    private readonly SemaphoreSlim _writing = new(1);
    private IncidentIndex? _index;

    public OpenWorkspace(ServerOptions options) => _options = options;

    public string Folder => _options.Workspace;

    /// <summary>The incidents as they are now, ready to be filtered.</summary>
    public IncidentIndex Index
    {
        get
        {
            var stamp = Read(workspace => workspace.IncidentsStamp);
            if (_index is { } index && index.Stamp == stamp)
                return index;
            lock (_indexing)
                return _index is { } known && known.Stamp == stamp ? known : _index = Read(IncidentIndex.Of);
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
    public async Task<T> WriteAsync<T>(Func<Workspace, T> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _writing.WaitAsync(cancellation);
        try
        {
            using var workspace = Open(write: true);
            return work(workspace);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        while (_readers.TryTake(out var reader))
            reader.Dispose();
        _writing.Dispose();
    }

    private Workspace Open(bool write) => Workspace.Open(_options.Workspace, create: false, write, _options.Clock) switch
    {
        WorkspaceOutcome.Opened opened => opened.Workspace,
        WorkspaceOutcome.Refused refused => throw new WorkspaceException(refused.Kind, refused.Message),
        var outcome => throw new InvalidOperationException($"Unhandled outcome '{outcome}'."),
    };
}
