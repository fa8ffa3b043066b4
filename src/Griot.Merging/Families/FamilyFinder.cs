using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Griot.Merging.Judgements;
using Griot.Merging.Matching;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Families;

/// <summary>Sorts an incident's reports into families: reports that share one origin count as one source.</summary>
internal static class FamilyFinder
{
    /// <summary>Share of the shorter text's words kept in order; unrelated reports on one incident stay below a third.</summary>
    private const double LeastRewritten = 0.40;
    private const int ShortestRewritten = 40;

    /// <summary>Above this many reports only the copies found beforehand are compared word by word.</summary>
    private const int MostCompared = 60;

    public static FamilyTree Find(IEnumerable<ReportInIncident> members, FrozenDictionary<(ReportId Report, ReportId On), DependenceJudgement> judged, CancellationToken cancellation)
    {
        ImmutableArray<ReportInIncident> reports =
            [.. members.OrderBy(member => member.Report.Published ?? DateOnly.MaxValue).ThenBy(member => member.Id)];
        var credits = new CreditFinder(reports);
        var kinds = new ReportKinds(reports, credits);
        var family = Enumerable.Range(0, reports.Length).ToArray();
        var links = ImmutableArray.CreateBuilder<FamilyLink>();
        for (var later = 0; later < reports.Length; later++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (family[later] == family[earlier] || LinkOf(earlier, later) is not { } link)
                    continue;
                links.Add(link);
                Join(family, later, earlier);
            }
        }
        var families = reports.Select((report, i) => (report, family[i])).GroupBy(pair => pair.Item2).OrderBy(group => group.Key)
            .Select(group => group.Select(pair => pair.report).ToImmutableArray());
        return new([.. families], links.ToImmutable());

        FamilyLink? LinkOf(int earlier, int later)
        {
            var (one, other) = (reports[earlier], reports[later]);
            if (judged.Count > 0 && (judged.TryGetValue((other.Id, one.Id), out var judgement) || judged.TryGetValue((one.Id, other.Id), out judgement)))
                return Judged(judgement);
            return kinds.AreLinked(earlier, later, () => Forward(one, other) is not null || SameOutlet(one, other) || Named(one, other, credits) is not null)
                ? Link(one, other, reports.Length, credits)
                : SharedWords(one, other, reports.Length);
        }
    }

    private static FamilyLink? Judged(DependenceJudgement judgement) => judgement.Depends
        ? new(judgement.Report, judgement.On, FamilyLinkKind.Judged, 1, $"{judgement.Number} by {judgement.By}") : null;

    private static FamilyLink? Link(ReportInIncident earlier, ReportInIncident later, int count, CreditFinder credits)
    {
        if (Forward(earlier, later) is { } forward)
            return forward;
        if (SameOutlet(earlier, later))
            return new(later.Id, earlier.Id, FamilyLinkKind.SameOutlet, 1, later.Outlet!);
        return SharedWords(earlier, later, count) ?? Named(earlier, later, credits);
    }

    // The origin itself need not be among the reports: two channels that pass on one post are one source.
    private static FamilyLink? Forward(ReportInIncident earlier, ReportInIncident later) =>
        Passes(later, earlier.Outlet) || Passes(later, earlier.Report.ForwardedFrom)
            ? new(later.Id, earlier.Id, FamilyLinkKind.Forward, 1, later.Report.ForwardedFrom!)
        : Passes(earlier, later.Outlet) ? new(earlier.Id, later.Id, FamilyLinkKind.Forward, 1, earlier.Report.ForwardedFrom!)
        : null;

    private static bool Passes(ReportInIncident report, string? channel) =>
        report.Report.ForwardedFrom is { } from && channel is not null
        && Folding.Squeeze(from) is { Length: > 0 } squeezed && squeezed == Folding.Squeeze(channel);

    private static FamilyLink? Named(ReportInIncident earlier, ReportInIncident later, CreditFinder credits) =>
        credits.Link(earlier, later) ?? credits.Link(later, earlier) ?? StatementLink.Find(later, earlier) ?? StatementLink.Find(earlier, later);

    private static bool SameOutlet(ReportInIncident a, ReportInIncident b) =>
        a.Outlet is { } one && b.Outlet is { } other
        && Folding.Squeeze(one) is { Length: > 0 } squeezed && squeezed == Folding.Squeeze(other);

    private static FamilyLink? SharedWords(ReportInIncident earlier, ReportInIncident later, int count)
    {
        if (count > MostCompared && (earlier.CopyGroup < 0 || earlier.CopyGroup != later.CopyGroup))
            return null;
        var runs = SharedRuns.Between(later.Report.Text, later.Words, earlier.Report.Text, earlier.Words);
        if (runs.ShareOfShorter >= CopyGroups.LeastShare)
            return new(later.Id, earlier.Id, FamilyLinkKind.Copy, Math.Round(runs.ShareOfShorter, 2), runs.Longest);
        if (count > MostCompared || Math.Min(later.Report.Text.Length, earlier.Report.Text.Length) < ShortestRewritten * 6)
            return null;
        var share = Rewriting.InOrderShare(later.Words, earlier.Words);
        var words = share.ToString("0 %", CultureInfo.InvariantCulture);
        return share < LeastRewritten ? null : new(later.Id, earlier.Id, FamilyLinkKind.Rewritten, Math.Round(share, 2), words);
    }

    // Small families keep the number of their earliest member.
    private static void Join(int[] family, int a, int b)
    {
        var (keep, give) = (Math.Min(family[a], family[b]), Math.Max(family[a], family[b]));
        for (var i = 0; i < family.Length; i++)
            family[i] = family[i] == give ? keep : family[i];
    }
}
