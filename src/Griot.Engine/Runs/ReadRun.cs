using System.Collections.Immutable;
using Griot.Merging;
using Griot.Model;
using Griot.Reading;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>What a <see cref="ReadRun"/> did.</summary>
/// <param name="Read">Reports that the files gave, now or when they were read before.</param>
/// <param name="Added">Reports that the store did not have.</param>
/// <param name="Recoded">Reports it had, coded differently by an earlier version.</param>
/// <param name="News">Events that the reports read are about.</param>
/// <param name="Background">Earlier events that they recall.</param>
/// <param name="Problems">What went wrong, file by file, in order of name; of files read before, what went wrong then.</param>
public sealed record ReadSummary(
    int Read, int Added, int Recoded, int News, int Background, ImmutableArray<Incident> Incidents, ImmutableArray<ReadProblem> Problems)
{
    public int AlreadyThere => Read - Added - Recoded;

    /// <summary>How many of the reports are in files that this version had read before, and did not read again.</summary>
    public int Known { get; init; }

    /// <summary>What holds no report, in a sentence; null when there was no such thing.</summary>
    public string? PassedOver { get; init; }
}

/// <summary>Codes files into a store and works out the incidents of everything in it.</summary>
/// <param name="custody">Keeps the bytes that are read, and what has been read before; null to keep reports only.</param>
public sealed class ReadRun(CodeRun coding, IReportStore store, MergingOptions? merging = null, CustodyKeeping? custody = null)
{
    private const int KeptTogether = 512;

    /// <remarks>Reports are kept a block at a time: when a run is broken off, what it has stored stays and a second run goes on from there.</remarks>
    public ReadSummary Run(ReportSources sources, IRunProgress progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(progress);
        progress.Started(Size(sources.Found));
        var tally = new ReadTally(custody, sources.Problems);
        foreach (var (item, result) in coding.Run(Items(sources.Found, progress, cancellation), item => item.Pending, (item, result) => (item, result), progress, cancellation))
        {
            if (result is not null)
                tally.Add(item.Source, result, item.Pending!.Format);
            else if (item.Before is { } before)
                tally.Known(item.Source, before);
            else
                tally.Completed(item.Source);
            if (tally.Waiting >= KeptTogether)
                tally.Save(store);
        }

        tally.Save(store);
        return tally.Summary(WorkspaceIncidents.Resolve(store, merging, cancellation));
    }

    // Bytes are taken twice where they are kept first.
    private RunSize Size(ImmutableArray<ReportSource> sources) => new(
        sources.Length, sources.All(source => source.Length is not null) ? sources.Sum(source => source.Length) * (custody is null ? 1 : 2) : null);

    private IEnumerable<Item> Items(ImmutableArray<ReportSource> sources, IRunProgress progress, CancellationToken cancellation)
    {
        void Taken(int bytes)
        {
            // A long stretch without a report must not keep Ctrl-C waiting.
            cancellation.ThrowIfCancellationRequested();
            progress.Advanced(new(Bytes: bytes));
        }

        foreach (var source in sources.OrderBy(source => source.Name, StringComparer.Ordinal))
        {
            var kept = custody?.Keep(source, Taken, cancellation) ?? new(source, null, null);
            if (kept.Before is { } before)
                yield return new(kept, null, before);
            if (kept.Before is { Complete: true })
                progress.Advanced(new(Bytes: source.Length ?? 0));
            else
            {
                var done = kept.Before?.Pieces ?? 0;
                foreach (var pending in kept.Source.Pending(coding.Reading, Taken))
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (done-- <= 0)
                        yield return new(kept, pending, null);
                }

                yield return new(kept, null, null);
            }

            progress.Advanced(new(Files: 1));
        }
    }

    /// <summary>A report to be read, or a mark: of what was read before, or of the end of a file.</summary>
    private sealed record Item(KeptSource Source, PendingReport? Pending, ReadingState? Before);
}
