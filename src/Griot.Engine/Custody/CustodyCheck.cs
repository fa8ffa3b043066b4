using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>What checking a workspace found.</summary>
/// <param name="Wrong">What is damaged, missing or changed, each in a sentence; empty when all is in order.</param>
/// <param name="Notes">What is no damage, and worth knowing.</param>
/// <param name="Stamps">What the time stamps prove, each in a sentence.</param>
public sealed record CustodyFindings(
    long Lines, int RawFiles, long Bytes, int Reports, int Judgements, ImmutableArray<string> Wrong, ImmutableArray<string> Notes, ImmutableArray<string> Stamps);

/// <summary>Hashes everything in a workspace again: raw bytes, the list of custody, reports, judgements, time stamps.</summary>
/// <param name="trusted">The roots that certificates of time-stamp authorities must lead to; none checks signatures only.</param>
public sealed class CustodyCheck(Workspace workspace, X509Certificate2Collection? trusted = null)
{
    private readonly ImmutableArray<string>.Builder _wrong = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _notes = ImmutableArray.CreateBuilder<string>();

    public CustodyFindings Run(IRunProgress progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var ledger = workspace.Custody;
        if (ledger.WrongLine() is { } line)
            _wrong.Add(line);
        var lines = ledger.Lines().ToImmutableArray();
        var raws = lines.GroupBy(one => one.Raw.Hash).Select(group => group.First()).OrderBy(one => one.Raw.Hash, StringComparer.Ordinal).ToImmutableArray();
        progress.Started(new(raws.Length, raws.Sum(one => one.Raw.Length)));
        foreach (var raw in raws)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Problem(raw, bytes => progress.Advanced(new(Bytes: bytes)), cancellation) is { } problem)
                _wrong.Add(problem);
            progress.Advanced(new(Files: 1));
        }

        var known = raws.Select(one => RawFolder.PlaceOf(one.Raw.Hash)).ToHashSet(StringComparer.Ordinal);
        _notes.AddRange(ledger.Raw.All().Where(place => !known.Contains(place))
            .Select(place => $"{RawFolder.FolderName}/{place} is not in the custody list; a reading that was broken off can leave such a file."));
        _wrong.AddRange(workspace.ChangedReports().Select(id => $"Report {id} is not what was read: its text or what is known of it was changed."));
        if (workspace.VerifyChain() is Storage.ChainCheck.Broken broken)
            _wrong.Add(broken.Message);
        var stamps = ledger.Stamps().Select(stamp => Stamp(stamp, lines)).OfType<string>().ToImmutableArray();
        return new(lines.Length, raws.Length, raws.Sum(one => one.Raw.Length), workspace.ReportCount, workspace.Judgements().Length, _wrong.ToImmutable(), _notes.ToImmutable(), stamps);
    }

    private string? Problem(CustodyLine line, Action<int> taken, CancellationToken cancellation)
    {
        var path = $"{RawFolder.FolderName}/{RawFolder.PlaceOf(line.Raw.Hash)}";
        if (!File.Exists(workspace.Custody.Raw.PathOf(line.Raw.Hash)))
            return $"{path} is missing: the bytes of {line.Name}. If you still have them, read them again.";
        try
        {
            using var bytes = workspace.Custody.Raw.Open(line.Raw);
            var found = RawFolder.Measure(bytes, taken, cancellation);
            return found == line.Raw ? null
                : string.Create(CultureInfo.InvariantCulture, $"{path} is damaged: the bytes of {line.Name} have another hash ({found.Hash[..12]}..., {found.Length:N0} bytes; there were {line.Raw.Length:N0}).");
        }
        catch (IOException exception)
        {
            return $"{path} cannot be read: {exception.Message.TrimEnd('.')}.";
        }
    }

    private string? Stamp(TimeStamp stamp, ImmutableArray<CustodyLine> lines)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Time stamp {stamp.Number} of {stamp.Authority}");
        if (lines.FirstOrDefault(line => line.Number == stamp.Custody) is not { } line || line.Hash != stamp.Hash)
        {
            _wrong.Add($"{name} is about a custody list that is not this one.");
            return null;
        }

        var check = TimeStampToken.Check(stamp, trusted);
        if (check.Problem is { } problem)
        {
            _wrong.Add($"{name} {problem}");
            return null;
        }

        return string.Create(CultureInfo.InvariantCulture, $"The first {stamp.Custody:N0} lines existed at {check.At:yyyy-MM-dd HH:mm:ss} UTC, says {check.Signer}{(trusted is null ? " (certificate not checked; see --trust)" : "")}.");
    }
}
