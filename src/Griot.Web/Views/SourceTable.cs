using System.Collections.Immutable;
using Griot.Model;
using Griot.Web.Incidents;

namespace Griot.Web.Views;

/// <summary>What every report did in its incident (came first, copied, gave a toll, was revised) for one state of the incidents.</summary>
internal sealed class SourceTable
{
    private const int None = -1;

    /// <summary>More than can be shown; at the other end stand pairs that met once.</summary>
    private const int StrongestPairs = 500;

    private readonly Dictionary<IncidentRow, ImmutableArray<Part>> _parts;
    private readonly Numbers<string> _sources;
    private readonly Numbers<ReportId> _reports;

    private SourceTable(Dictionary<IncidentRow, ImmutableArray<Part>> parts, Numbers<string> sources, Numbers<ReportId> reports) =>
        (_parts, _sources, _reports) = (parts, sources, reports);

    public static SourceTable Empty { get; } = new([], Numbers<string>.Empty, Numbers<ReportId>.Empty);

    /// <summary>The rows that are not in this table, because they changed or are new.</summary>
    public ImmutableArray<IncidentRow> Missing(IncidentIndex index) => [.. index.Rows.Where(row => !_parts.ContainsKey(row))];

    /// <summary>The table for other rows; what is known of rows that stayed is taken over.</summary>
    /// <param name="killed">The dead that reports of the missing rows state.</param>
    public SourceTable For(IncidentIndex index, IReadOnlyDictionary<EventKey, ImmutableArray<Toll>> killed)
    {
        var (sources, reports) = (_sources.Copy(), _reports.Copy());
        // Rows are compared as objects: an incident that changed has another one.
        var parts = new Dictionary<IncidentRow, ImmutableArray<Part>>(index.Rows.Length, ReferenceEqualityComparer.Instance);
        foreach (var row in index.Rows)
            parts[row] = _parts.TryGetValue(row, out var known) ? known : PartsOf(row.SourceReports, killed, sources, reports);
        return new(parts, sources, reports);
    }

    /// <summary>Sources over these incidents, the busiest first.</summary>
    public SourceRows Count(IEnumerable<IncidentRow> rows)
    {
        var counts = new SourceCount?[_sources.Count];
        var pairs = new Dictionary<(int Copier, int Origin), int>();
        var seen = new bool[_reports.Count];
        foreach (var row in rows)
        {
            foreach (var part in _parts.GetValueOrDefault(row, []))
            {
                var count = counts[part.Source] ??= new();
                count.Add(part, row, isNew: !seen[part.Report]);
                seen[part.Report] = true;
                if (part.Origin != None)
                    pairs[(part.Source, part.Origin)] = pairs.GetValueOrDefault((part.Source, part.Origin)) + 1;
            }
        }

        var names = _sources.All;
        return new(
            [.. counts.Select((count, source) => count?.Row(names[source])).OfType<SourceRow>().OrderByDescending(row => row.Reports).ThenBy(row => row.Source, StringComparer.Ordinal)],
            [.. pairs.Select(pair => new SourcePair(names[pair.Key.Copier], names[pair.Key.Origin], pair.Value))
                .OrderByDescending(pair => pair.Reports).ThenBy(pair => pair.Copier, StringComparer.Ordinal).ThenBy(pair => pair.Origin, StringComparer.Ordinal).Take(StrongestPairs)]);
    }

    private static ImmutableArray<Part> PartsOf(
        ImmutableArray<SourceReport> reports, IReadOnlyDictionary<EventKey, ImmutableArray<Toll>> killed, Numbers<string> sources, Numbers<ReportId> numbers)
    {
        var tolls = reports.Select(report => KilledIn(report, killed)).ToArray();
        var first = FirstDay(reports);
        var parts = ImmutableArray.CreateBuilder<Part>(reports.Length);
        for (var i = 0; i < reports.Length; i++)
        {
            if (reports[i] is not { Source: { } source } report)
                continue;
            var origin = report.Begins ? null : reports.FirstOrDefault(other => other.Family == report.Family && other.Begins).Source;
            parts.Add(new(
                numbers.Of(report.Report), sources.Of(source), origin is null || origin == source ? None : sources.Of(origin),
                IsFirst: first is not null && report.Published == first, GivesToll: tolls[i].Count > 0, IsRevised: IsRevised(i, reports, tolls)));
        }

        return parts.ToImmutable();
    }

    /// <summary>The first day on which any report came out, where several sources report.</summary>
    private static DateOnly? FirstDay(ImmutableArray<SourceReport> reports) =>
        reports.Select(report => report.Source).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any()
            ? reports.Where(report => report.Source is not null).Min(report => report.Published) : null;

    private static bool IsRevised(int at, ImmutableArray<SourceReport> reports, Dictionary<PersonKind, CountRange>[] tolls)
    {
        if (tolls[at].Count == 0)
            return false;
        for (var other = 0; other < reports.Length; other++)
        {
            if (reports[other].Family == reports[at].Family && reports[other].Published > reports[at].Published
                && tolls[other].Any(later => tolls[at].TryGetValue(later.Key, out var count) && count != later.Value))
                return true;
        }

        return false;
    }

    /// <summary>The dead a report gives for an incident, by kind of person; the last figure it gives stands.</summary>
    private static Dictionary<PersonKind, CountRange> KilledIn(SourceReport report, IReadOnlyDictionary<EventKey, ImmutableArray<Toll>> killed)
    {
        var tolls = new Dictionary<PersonKind, CountRange>();
        foreach (var id in report.Events.Split(' '))
        {
            foreach (var toll in killed.GetValueOrDefault(new(report.Report, id), []))
                tolls[toll.Who] = toll.Count;
        }

        return tolls;
    }

    /// <summary>A report in an incident; sources and reports are numbers here.</summary>
    /// <param name="Origin">The source that began its family, when that is another.</param>
    private readonly record struct Part(int Report, int Source, int Origin, bool IsFirst, bool GivesToll, bool IsRevised);

    private sealed class SourceCount
    {
        private readonly Incidents _all = new(), _first = new(), _tolls = new(), _revised = new();
        private int _reports;
        private int _copies;

        public void Add(Part part, IncidentRow row, bool isNew)
        {
            _reports += isNew ? 1 : 0;
            _copies += part.Origin != None ? 1 : 0;
            _all.Add(row);
            if (part.IsFirst)
                _first.Add(row);
            if (part.GivesToll)
                _tolls.Add(row);
            if (part.IsRevised)
                _revised.Add(row);
        }

        public SourceRow Row(string source) => new(source, _reports, _all.Count, _first.Count, _copies, _tolls.Count, _revised.Count);
    }

    /// <summary>Counts incidents that come one after another, each once.</summary>
    private sealed class Incidents
    {
        private IncidentRow? _last;

        public int Count { get; private set; }

        public void Add(IncidentRow row)
        {
            if (ReferenceEquals(row, _last))
                return;
            _last = row;
            Count++;
        }
    }
}
