using System.Collections.Immutable;
using Griot.Merging;
using Griot.Model;
using Griot.Reading;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>What a <see cref="ReadRun"/> did.</summary>
/// <param name="Read">Files that gave a report.</param>
/// <param name="Added">Reports that the store did not have.</param>
/// <param name="Recoded">Reports it had, coded differently by an earlier version.</param>
/// <param name="News">Events that the reports read are about.</param>
/// <param name="Background">Earlier events that they recall.</param>
/// <param name="Problems">What went wrong, file by file, in order of name.</param>
public sealed record ReadSummary(
    int Read, int Added, int Recoded, int News, int Background, ImmutableArray<Incident> Incidents, ImmutableArray<ReadProblem> Problems)
{
    public int AlreadyThere => Read - Added - Recoded;
}

/// <summary>Codes files into a store and works out the incidents of everything in it.</summary>
public sealed class ReadRun(CodeRun coding, IReportStore store, MergingOptions? merging = null)
{
    private const int ReportsPerTransaction = 512;

    /// <remarks>Reports are kept a block at a time: when a run is broken off, what it has stored stays and a second run goes on from there.</remarks>
    public ReadSummary Run(ReportSources sources, IRunProgress progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var problems = sources.Problems.ToBuilder();
        var (read, added, recoded) = (0, 0, 0);
        var (news, background) = (0, 0);
        foreach (var block in coding.Run(sources.Found, progress, cancellation).Chunk(ReportsPerTransaction))
        {
            problems.AddRange(block.Select(result => result.Problem).OfType<ReadProblem>());
            var reports = block.OfType<CodedFile>().Select(file => file.Coded).ToList();
            var outcomes = store.AddAll(reports);
            read += reports.Count;
            added += outcomes.Count(outcome => outcome == AddOutcome.Added);
            recoded += outcomes.Count(outcome => outcome == AddOutcome.Recoded);
            news += reports.Sum(report => report.Events.Count(one => one.Relation == Relation.News));
            background += reports.Sum(report => report.Events.Count(one => one.Relation == Relation.Background));
        }

        return new(read, added, recoded, news, background, WorkspaceIncidents.Resolve(store, merging, cancellation), problems.ToImmutable());
    }
}
