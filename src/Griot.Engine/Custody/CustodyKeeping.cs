using System.Security.Cryptography;
using System.Text;
using Griot.Reading;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>Keeps the bytes of every source before they are read, reads from what was kept, and knows what has been read before.</summary>
/// <param name="reader">All that decides what a reading gives; another one reads everything anew.</param>
/// <param name="again">Whether files that are known and complete are read anew all the same.</param>
public sealed class CustodyKeeping(Workspace workspace, string reader, bool again = false)
{
    public Workspace Workspace => workspace;

    public string Reader => reader;

    /// <summary>The name of the reader that this program is, with a workspace's places and a person's options.</summary>
    public static string ReaderOf(Workspace workspace, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(options);
        var places = string.Join('\n', workspace.Gazetteers.All().Select(one => one.Name + "\n" + one.Text));
        var parts = new List<string> { $"griot {Versions.Program} ({Versions.Build})", $"data {Versions.Data}" };
        if (places.Length > 0)
            parts.Add($"places {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(places)).AsSpan(0, 6))}");
        if (options.Changes.Length > 0)
            parts.Add(options.Changes);
        return string.Join(", ", parts);
    }

    /// <summary>Takes a source's bytes in. What cannot be opened is left to the reading of the source, which says so.</summary>
    internal KeptSource Keep(ReportSource source, Action<int> taken, CancellationToken cancellation)
    {
        try
        {
            var raw = IsLikelyKnown(source) ? Known(source, taken, cancellation) : null;
            if (raw is null)
            {
                using var bytes = source.Open();
                raw = workspace.Custody.Raw.Keep(bytes, taken, cancellation);
            }

            var state = again ? null : workspace.Custody.State(raw, source.Name, reader);
            return new(source with { Open = () => workspace.Custody.Raw.Open(raw) }, raw, state);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(source, null, null);
        }
    }

    // Copying ten gigabytes only to find that they are there would be slow; hashing them is not.
    private bool IsLikelyKnown(ReportSource source) => source.Length is { } length && workspace.Custody.HasMet(source.Name, length);

    private RawFile? Known(ReportSource source, Action<int> taken, CancellationToken cancellation)
    {
        using var bytes = source.Open();
        var raw = RawFolder.Measure(bytes, taken, cancellation);
        return workspace.Custody.Raw.IsKept(raw) ? raw : null;
    }
}

/// <summary>A source whose bytes were taken in.</summary>
/// <param name="Source">Reads from what was kept.</param>
/// <param name="Raw">Null when the source cannot be opened.</param>
/// <param name="Before">How far this reader got with it earlier; null when it has not begun or is to begin again.</param>
internal sealed record KeptSource(ReportSource Source, RawFile? Raw, ReadingState? Before);
