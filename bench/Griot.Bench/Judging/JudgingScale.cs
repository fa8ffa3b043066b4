using System.Diagnostics;
using System.Globalization;
using Griot.Engine;
using Griot.Merging;
using Griot.Merging.Judgements;
using Griot.Merging.Tests.Scale;
using Griot.Model;
using Griot.Storage;
using Recorded = Griot.Storage.Judgement;

namespace Griot.Bench;

/// <summary>A person's judgements in a large workspace: how long each kind takes from the call to the saved view.</summary>
internal static class JudgingScale
{
    private const int Seed = 11;
    private const int LeastWords = 24;
    private const int MostWords = 60;
    private const int AtOnce = 2_000;
    private const int Rounds = 15;

    /// <param name="earlier">How many judgements the ledger holds before the first is measured.</param>
    public static string Measure(int reports, int earlier)
    {
        var folder = Directory.CreateTempSubdirectory("griot-bench-").FullName;
        try
        {
            using var workspace = ((WorkspaceOutcome.Opened)Workspace.Open(Path.Combine(folder, "workspace"), create: true)).Workspace;
            foreach (var part in new PlantedReports(reports, Seed, LeastWords, MostWords).Reports.Chunk(AtOnce))
                workspace.AddAll(part);
            var full = Stopwatch.StartNew();
            var ids = Ids(WorkspaceIncidents.Resolve(workspace, null, CancellationToken.None));
            var seconds = full.Elapsed.TotalSeconds;
            if (earlier > 0)
            {
                Judge(workspace, ids, earlier);
                ids = Ids(WorkspaceIncidents.Resolve(workspace, null, CancellationToken.None));
            }
            return Page(workspace, earlier, seconds, new FileInfo(Path.Combine(workspace.Folder, "griot.db")).Length, Kinds(workspace, ids));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IncidentId[] Ids(IEnumerable<Incident> incidents) => [.. incidents.Select(incident => incident.Id)];

    // Straight into the ledger: what is measured is one judgement more, not how the others came about.
    private static void Judge(Workspace workspace, IncidentId[] ids, int count)
    {
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            var incident = workspace.Incidents([ids[random.Next(ids.Length)]])[0];
            var events = string.Join(',', incident.Events.Select(key => $$"""{"report":"{{key.Report}}","event":"{{key.Event}}"}"""));
            workspace.Append(i % 3 == 0 ? new Recorded("ana", "released", $$"""{"events":[{{events}}]}""")
                : new Recorded("ana", "accept_value", $$"""{"events":[{{events}}],"field":"date","value":"{{incident.Date?.Start:yyyy-MM-dd}}"}"""));
        }
    }

    private static List<(string Kind, double[] Clock, double[] Processor)> Kinds(Workspace workspace, IncidentId[] ids)
    {
        var random = new Random(Seed);
        Judged? last = null;
        var ledger = JudgementLedger.Of(workspace);
        var kinds = new List<(string, double[], double[])>();
        Add("merge two at random", judging => judging.Merge(Any(), Any()));
        Add("take that back", judging => judging.Undo(last!.Entry));
        Add("merge two shown as possibly the same", judging => Doubted() is var (one, other) ? judging.Merge(one, other) : throw new InvalidOperationException("No doubts."));
        Add("split off one event", judging => Told() is var told ? judging.Split(told, told.Events[..1]) : throw new InvalidOperationException("None."));
        Add("unsure", judging => judging.Unsure(Any(), Any()));
        Add("accept a value", judging => judging.Decide(Any(), IncidentField.Named("date")!, DecisionKind.Accepted, null));
        Add("correct a value", judging => judging.Decide(Any(), IncidentField.Named("date")!, DecisionKind.Corrected, "2015-06-01"));
        Add("reject a value", judging => judging.Decide(Any(), IncidentField.Named("place")!, DecisionKind.Rejected, null));
        Add("a report depends on another", judging => Told() is var told ? judging.Depend(told.Reports[0].Id, told.Reports[^1].Id, true) : throw new InvalidOperationException("None."));
        Add("release", judging => judging.Release(Any(), true));
        return kinds;

        Incident Any()
        {
            while (true)
            {
                if (workspace.Incidents([ids[random.Next(ids.Length)]]) is [var incident])
                    return incident;
            }
        }

        Incident Told()
        {
            while (true)
            {
                if (Any() is { Events.Length: > 2 } incident)
                    return incident;
            }
        }

        (Incident, Incident) Doubted()
        {
            while (true)
            {
                if (Any() is { PossiblySame: [var doubt, ..] } incident)
                    return (incident, workspace.Incidents([doubt.Incident])[0]);
            }
        }

        void Add(string kind, Func<Judging, Judged> judge)
        {
            var (times, processor) = (new double[Rounds], new double[Rounds]);
            for (var i = 0; i < Rounds; i++)
            {
                var judging = new Judging(workspace, MergingOptions.Default, "ana", null, CancellationToken.None, ledger);
                (times[i], processor[i]) = Merging.Timed(() => last = judge(judging));
                ledger = last!.Ledger;
            }
            kinds.Add((kind, times, processor));
        }
    }

    private static string Page(Workspace workspace, int earlier, double seconds, long bytes, List<(string Kind, double[] Clock, double[] Processor)> kinds)
    {
        static string Number(double value) => value.ToString("F0", CultureInfo.InvariantCulture);
        static string Middle(double[] seconds) => Number(1000 * seconds.Order().ElementAt(seconds.Length / 2));
        var rows = kinds.Select(kind => $"| {kind.Kind} | {Middle(kind.Clock)} | {Number(1000 * kind.Clock.Max())} | {Middle(kind.Processor)} | {Number(1000 * kind.Processor.Max())} |");
        return string.Create(CultureInfo.InvariantCulture, $"""
            ## {workspace.IncidentCount:N0} incidents over {workspace.ReportCount:N0} reports, {earlier:N0} earlier judgements

            The workspace takes {bytes / 1e6:F0} MB; working out and saving all of it took {seconds:F0} s.

            | judgement | milliseconds (median of {Rounds}) | at most | of processor time | at most |
            | --- | ---: | ---: | ---: | ---: |
            {string.Join('\n', rows)}
            """);
    }
}
