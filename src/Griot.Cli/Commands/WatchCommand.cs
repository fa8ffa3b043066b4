using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Engine.Watching;
using Griot.Reading;
using Griot.Reading.Fetching;

namespace Griot.Cli.Commands;

/// <summary><c>watch</c>: feeds are polled, and their articles read into a workspace.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    public static Command Create(Surroundings surroundings)
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "Addresses of feeds; files that list them, as OPML or an address a line", Arity = ArgumentArity.OneOrMore };
        var once = new Option<bool>("--once") { Description = "Poll every feed once and end, as for a timer that calls it again and again" };
        var every = new Option<string?>("--every") { Description = "How long to wait between two polls of a feed: 90s, 15m, 2h or 1d [default: 15m]", HelpName = "TIME" };
        var pause = new Option<string?>("--pause") { Description = "The least time between two requests to one host [default: 2s]", HelpName = "TIME" };
        var (workspace, cores, hosts) = (WorkspaceAccess.Option(), Inputs.Cores(), WebInputs.AllowedHosts());
        foreach (var time in (Option<string?>[])[every, pause])
        {
            time.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<string?>() is { } given && Duration.Parse(given) is null)
                    result.AddError($"{time.Name} takes a number and a unit, such as 90s, 15m, 2h or 1d, not '{given}'.");
            });
        }

        var command = new Command("watch", "Poll feeds, and read their new articles into a workspace, until Ctrl-C.") { sources, once, every, pause, workspace, hosts, cores };
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() => Run(
            new(parsed.GetRequiredValue(sources), parsed.GetValue(once), Duration.Parse(parsed.GetValue(every)) ?? Usual, Duration.Parse(parsed.GetValue(pause)) ?? Politeness.Default.Between,
                WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), parsed.GetValue(cores), WebInputs.Options(parsed.GetValue(hosts))),
            surroundings, cancellation), cancellation));
        return command;
    }

    private sealed record Choices(string[] Sources, bool Once, TimeSpan Every, TimeSpan Pause, string Workspace, int? Cores, FetchOptions Fetching);

    private static int Run(Choices choices, Surroundings surroundings, CancellationToken cancellation)
    {
        var sources = WatchSources.Find(choices.Sources);
        var code = Inputs.Report(sources.Problems, surroundings);
        if (sources.Feeds.IsEmpty)
            return ExitCode.Usage;
        // The folder must be a workspace before anything is remembered in it.
        if (WorkspaceAccess.Use(choices.Workspace, write: true, surroundings, _ => ExitCode.Done) is not ExitCode.Done and var unusable)
            return unusable;

        using var fetcher = new WebFetcher(choices.Fetching, surroundings.Clock);
        var polite = new PoliteFetcher(fetcher, Politeness.Default with { Between = choices.Pause }, surroundings.Clock);
        var run = new WatchRun(polite, articles => Read(articles, choices, surroundings, cancellation), choices.Every, surroundings.Clock);
        var totals = Poll(run, sources.Feeds, choices, surroundings, cancellation);
        surroundings.Output.WriteLine($"{Screen.Count(totals.Polls, "poll")}, {Screen.Count(totals.Read, "article")} read, {Screen.Count(totals.Problems, "problem")}.");
        return totals.Problems > 0 ? ExitCode.SomeReportsUnreadable : code;
    }

    private static (int Polls, int Read, int Problems) Poll(WatchRun run, ImmutableArray<Uri> feeds, Choices choices, Surroundings surroundings, CancellationToken cancellation)
    {
        var file = new WatchStateFile(choices.Workspace);
        var (state, damage) = file.Load();
        if (damage is not null)
            surroundings.Errors.WriteLine(Screen.Harmless(damage.ToString()));
        var (polls, read, problems) = (0, 0, damage is null ? 0 : 1);
        try
        {
            while (true)
            {
                (var summary, state) = run.PollAsync(feeds, state, choices.Once, file.Save, cancellation).GetAwaiter().GetResult();
                (polls, read, problems) = (polls + 1, read + summary.Read, problems + summary.Problems.Length);
                var next = run.NextPoll(feeds, state);
                Inputs.Report(summary.Problems, surroundings);
                Tell(summary, choices.Once ? null : next, surroundings);
                if (choices.Once)
                    return (polls, read, problems);
                var wait = next - surroundings.Clock.GetUtcNow();
                Task.Delay(wait > ShortestWait ? wait : ShortestWait, surroundings.Clock, cancellation).GetAwaiter().GetResult();
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how a watch ends; what was read before is kept, and so is what was remembered.
            return (polls, read, problems);
        }
    }

    private static ImmutableArray<ReadProblem>? Read(ImmutableArray<ReportSource> articles, Choices choices, Surroundings surroundings, CancellationToken cancellation)
    {
        ImmutableArray<ReadProblem>? problems = null;
        WorkspaceAccess.Use(choices.Workspace, write: true, surroundings, opened =>
        {
            var custody = new CustodyKeeping(opened, CustodyKeeping.ReaderOf(opened, ReadingOptions.Default));
            var run = new ReadRun(new CodeRun(WorkspaceCoder.Of(opened.Gazetteers), choices.Cores), opened, Rules.Keep(null, opened), custody);
            problems = run.Run(ReportSources.Of(articles), SilentProgress.Instance, cancellation).Problems;
            return ExitCode.Done;
        });
        return problems;
    }

    private static void Tell(PollSummary summary, DateTimeOffset? next, Surroundings surroundings)
    {
        var parts = new List<string>
        {
            summary.Unchanged > 0 ? $"{Screen.Count(summary.Polled, "feed")} ({summary.Unchanged} unchanged)" : Screen.Count(summary.Polled, "feed"),
            $"{Screen.Count(summary.New, "new article")}: {summary.Read} read",
        };
        if (summary.Waiting > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{summary.Waiting} left for later"));
        if (!summary.Problems.IsEmpty)
            parts.Add(Screen.Count(summary.Problems.Length, "problem"));
        var then = next is { } time ? string.Create(CultureInfo.InvariantCulture, $"; next at {time.UtcDateTime:HH:mm:ss}") : "";
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{surroundings.Clock.GetUtcNow().UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC: {string.Join(", ", parts)}{then}."));
        surroundings.Output.Flush();
    }
}
