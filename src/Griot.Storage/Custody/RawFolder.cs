using System.Security.Cryptography;

namespace Griot.Storage;

/// <summary>The folder <c>raw</c> of a workspace: the bytes that were read, each once, in a file named after its SHA-256.</summary>
/// <remarks>A file holds exactly the bytes that came, so that any program for hashes can check it without Griot.</remarks>
public sealed class RawFolder
{
    public const string FolderName = "raw";
    private const string Coming = "coming";

    // From here on a file is worth waiting for the disk; a smaller one that a power cut loses is kept again with the next reading.
    private const long FlushedFrom = 1 << 20;

    private readonly WorkspaceFolder _workspace;

    /// <param name="workspace">The workspace's folder.</param>
    public RawFolder(string workspace)
    {
        _workspace = new(workspace);
        Path = System.IO.Path.Combine(_workspace.Path, FolderName);
    }

    public string Path { get; }

    /// <summary>Where bytes with a hash are: <c>raw/ab/cdef...</c></summary>
    public string PathOf(string hash) => System.IO.Path.Combine(Path, hash[..2], hash[2..]);

    /// <summary>Copies bytes into the folder, or finds that they are there.</summary>
    /// <param name="taken">Hears how many bytes have been copied, each time some are.</param>
    public RawFile Keep(Stream bytes, Action<int> taken, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(taken);
        var coming = System.IO.Path.Combine(Path, Coming, System.IO.Path.GetRandomFileName());
        try
        {
            var raw = Copy(bytes, coming, taken, cancellation);
            if (IsKept(raw))
                return raw;
            _workspace.Written(() =>
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(raw.Hash))!);
                File.Move(coming, PathOf(raw.Hash), overwrite: true);
                return true;
            });
            return raw;
        }
        finally
        {
            File.Delete(coming);
        }
    }

    /// <summary>The hash and length of bytes, without keeping them.</summary>
    public static RawFile Measure(Stream bytes, Action<int> taken, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(taken);
        return Through(bytes, _ => { }, taken, cancellation);
    }

    /// <summary>Whether bytes of this hash and length are there; their content is checked by <c>griot verify</c>.</summary>
    public bool IsKept(RawFile raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return new FileInfo(PathOf(raw.Hash)) is { Exists: true } file && file.Length == raw.Length;
    }

    public Stream Open(RawFile raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return _workspace.Read(() => new FileStream(PathOf(raw.Hash), FileMode.Open, FileAccess.Read, FileShare.Read));
    }

    /// <summary>Where bytes with a hash are, from this folder on: <c>ab/cdef...</c></summary>
    public static string PlaceOf(string hash) => $"{hash[..2]}/{hash[2..]}";

    /// <summary>All files that are there, each as its place in the folder, in order; those that are only just coming are left out.</summary>
    public IEnumerable<string> All() => Directory.Exists(Path)
        ? Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace(System.IO.Path.DirectorySeparatorChar, '/'))
            .Where(file => !file.StartsWith(Coming + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
        : [];

    private RawFile Copy(Stream bytes, string coming, Action<int> taken, CancellationToken cancellation)
    {
        using var file = _workspace.Written(() =>
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(coming)!);
            return new FileStream(coming, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        });
        var raw = Through(bytes, piece => _workspace.Written(() =>
        {
            file.Write(piece.Span);
            return true;
        }), taken, cancellation);
        if (raw.Length >= FlushedFrom)
            _workspace.Written(() =>
            {
                file.Flush(flushToDisk: true);
                return true;
            });
        return raw;
    }

    private static RawFile Through(Stream bytes, Action<ReadOnlyMemory<byte>> write, Action<int> taken, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var length = 0L;
        for (int read; (read = bytes.Read(buffer)) > 0; length += read)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            write(buffer.AsMemory(0, read));
            taken(read);
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }
}
