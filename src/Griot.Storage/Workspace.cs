using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Griot.Model;
using Griot.Storage.Custody;
using Griot.Storage.Incidents;
using Griot.Storage.Judgements;
using Griot.Storage.Reports;
using Griot.Storage.Sqlite;

namespace Griot.Storage;

/// <summary>A folder with one SQLite database that holds the reports, what they say, and what was decided about them.</summary>
/// <remarks>One process writes at a time; any number may read. An instance is used by one thread at a time.</remarks>
public sealed class Workspace : IReportStore, IDisposable
{
    private const string RuleKey = "aggregation_rule";
    private const string ReleaseKey = "release_needs_two";
    private const string StampKey = "incidents_stamp";

    private readonly SqliteSession _session;
    private readonly IDisposable? _writing;
    private readonly ReportTable _reports;
    private readonly ReportSearch _search;
    private readonly IncidentTable _incidents;
    private readonly BasisTable _basis;
    private readonly JudgementTable _judgements;
    private readonly CustodyTable _custody;

    private Workspace(SqliteSession session, IDisposable? writing, TimeProvider clock)
    {
        (_session, _writing) = (session, writing);
        _reports = new(session, clock, Program);
        _search = new(session);
        _incidents = new(session);
        _basis = new(session);
        _judgements = new(session, clock);
        _custody = new(session, clock, Program);
        Custody = new(session, _custody);
    }

    /// <summary>The version of the program as the ledger notes it beside what it writes.</summary>
    private static string Program { get; } =
        typeof(Workspace).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public string Folder => _session.Folder;

    /// <summary>Where its reports came from, and the bytes they came in.</summary>
    public CustodyLedger Custody { get; }

    /// <summary>Places that people imported, beside the database.</summary>
    public GazetteerFolder Gazetteers => new(Folder);

    /// <summary>Opens a workspace. Waits two seconds for another program that writes.</summary>
    /// <param name="create">Whether to make it when the folder is missing or empty.</param>
    /// <param name="write">Whether anything will be added; false also opens folders that may not be written.</param>
    /// <param name="clock">Says when a report was first seen; the system's clock when left out.</param>
    public static WorkspaceOutcome Open(string folder, bool create = false, bool write = true, TimeProvider? clock = null) =>
        Open(folder, create, write, clock ?? TimeProvider.System, Schema.Current);

    internal static WorkspaceOutcome Open(string path, bool create, bool write, TimeProvider clock, Schema schema)
    {
        if (create && !write)
            throw new ArgumentException("A workspace cannot be made without writing.", nameof(create));

        var folder = new WorkspaceFolder(path);
        try
        {
            folder.Check(create);
            if (create)
                folder.Create();
            return new WorkspaceOutcome.Opened(write ? ForWriting(folder, clock, schema) : ForReading(folder, clock, schema));
        }
        catch (WorkspaceException exception)
        {
            return new WorkspaceOutcome.Refused(exception.Kind, exception.Message);
        }
    }

    /// <summary>The name of the aggregation rule that people chose for this workspace; null when they chose none.</summary>
    public string? Rule => _session.Scalar("SELECT value FROM meta WHERE key = ?1", RuleKey) as string;

    public void KeepRule(string name) => Keep(RuleKey, name);

    /// <summary>Whether an incident goes out only when two people have said so.</summary>
    public bool ReleaseNeedsTwo => _session.Scalar("SELECT value FROM meta WHERE key = ?1", ReleaseKey) is "1";

    public void KeepReleaseNeedsTwo(bool needsTwo) => Keep(ReleaseKey, needsTwo ? "1" : "0");

    public int ReportCount => _reports.Count;

    public AddOutcome Add(CodedReport coded) => _session.InTransaction(() => _reports.Add(coded));

    public ImmutableArray<AddOutcome> AddAll(IEnumerable<CodedReport> reports) =>
        _session.InTransaction(() => reports.Select(_reports.Add).ToImmutableArray());

    /// <summary>Adds reports together with how far the readings have got that gave them: all or nothing.</summary>
    public ImmutableArray<AddOutcome> AddAll(IEnumerable<CodedReport> reports, IEnumerable<ReadingStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return _session.InTransaction(() =>
        {
            var outcomes = reports.Select(_reports.Add).ToImmutableArray();
            foreach (var step in steps)
                _custody.Save(step);
            return outcomes;
        });
    }

    /// <summary>Whether a folder is a workspace, so that what reads folders can leave it out.</summary>
    public static bool IsWorkspace(string folder) => new WorkspaceFolder(folder).HasDatabase;

    public IEnumerable<CodedReport> All() => _reports.All();

    public ImmutableArray<CodedReport> Coded(IEnumerable<ReportId> ids) => _reports.Coded(ids);

    /// <summary>Reports that no longer give the id they were kept under: someone changed them behind the program's back.</summary>
    public IEnumerable<ReportId> ChangedReports() => _reports.Changed();

    public Report? Find(ReportId id) => _reports.Find(id);

    public ImmutableArray<Statement> Statements(ReportId id) => _reports.Statements(id);

    public ImmutableArray<ReportId> Search(string words) => _search.All(words);

    /// <summary>A page of the reports found; of words that very many reports hold, the newest 20,000 count.</summary>
    public SearchPage Search(string words, int offset, int limit) => _search.Page(words, offset, limit);

    /// <summary>The numbers of all reports that hold the words, as in <see cref="Tags"/>.</summary>
    public ImmutableArray<int> SearchNumbers(string words) => _search.Numbers(words);

    public int IncidentCount => _incidents.Count;

    public void SaveIncidents(ImmutableArray<Incident> incidents, IEnumerable<BasisPage>? basis = null) => _session.InTransaction(() =>
    {
        _incidents.ReplaceAll(incidents);
        _basis.ReplaceAll(basis ?? []);
        _basis.LetStand();
        Written = WrittenIncidents.All;
        return Count();
    });

    public void ReplaceIncidents(IEnumerable<IncidentId> gone, ImmutableArray<Incident> made) => _session.InTransaction(() =>
    {
        ImmutableArray<IncidentId> went = [.. gone];
        _incidents.Replace(went, made);
        _basis.LetStand();
        Written = Written.And(went, made.Select(incident => incident.Id));
        return Count();
    });

    /// <summary>Counts how often the view of incidents was saved: who keeps a copy of it can tell whether it is old.</summary>
    public long IncidentsStamp => _session.Scalar("SELECT value FROM meta WHERE key = ?1", StampKey) is string stamp
        ? long.Parse(stamp, CultureInfo.InvariantCulture) : 0;

    /// <summary>How often a report was coded, the first time included: as long as it stays, so do all statements.</summary>
    public long CodingCount => _session.Number("SELECT count(*) FROM coding");

    /// <summary>The tolls of one measure that reports give, event by event; those they deny or replace themselves are left out.</summary>
    /// <param name="reports">The reports to look at; all when left out.</param>
    public IReadOnlyDictionary<EventKey, ImmutableArray<Toll>> Tolls(TollMeasure measure, IEnumerable<ReportId>? reports = null) => _reports.Tolls(measure, reports);

    /// <summary>What was written into the view of incidents since the workspace was opened: who keeps a copy brings it up to date by this.</summary>
    public WrittenIncidents Written { get; private set; } = WrittenIncidents.None;

    /// <summary>Number and language of each report, or of those named.</summary>
    public IReadOnlyDictionary<ReportId, ReportTag> Tags(IEnumerable<ReportId>? ids = null) => _reports.Tags(ids);

    public bool ViewStands => _basis.ViewStands;

    public byte[]? Basis(string part, long number) => _basis.Page(part, number);

    public ImmutableArray<Incident> Incidents() => _incidents.All();

    /// <summary>What is made of each incident, in their order. Many are read without being held at the same time.</summary>
    public ImmutableArray<T> EachIncident<T>(Func<Incident, T> make) => _incidents.Each(make);

    public ImmutableArray<IncidentId> IncidentIds() => _incidents.Ids();

    public ImmutableArray<Incident> Incidents(IEnumerable<IncidentId> ids) => _incidents.Named(ids);

    public ImmutableArray<Incident> IncidentsTelling(IEnumerable<ReportId> reports) => _incidents.Telling(reports);

    public ImmutableArray<Incident> IncidentsHolding(IEnumerable<EventKey> events) => _incidents.Holding(events);

    public ImmutableArray<Incident> IncidentsWorkedOutAs(IEnumerable<string> fingerprints) => _incidents.WorkedOutAs(fingerprints);

    public IncidentId? IncidentOf(EventKey key) => _incidents.IncidentOf(key);

    public ImmutableArray<EventKey> EventsOf(IncidentId id) => _incidents.EventsOf(id);

    public RecordedJudgement Append(Judgement judgement) => _session.InTransaction(() => _judgements.Append(judgement));

    public int JudgementCount => _judgements.Count;

    public ImmutableArray<RecordedJudgement> Judgements(int known = 0) => _judgements.After(known);

    public ChainCheck VerifyChain() => JudgementChain.Verify(_judgements.After(0));

    /// <summary>For tests that look behind the store.</summary>
    internal SqliteSession Session => _session;

    public void Dispose()
    {
        _session.Dispose();
        _writing?.Dispose();
    }

    private void Keep(string key, string value) => _session.InTransaction(() =>
        _session.Run("INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2", key, value));

    private int Count() =>
        _session.Run("INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1", StampKey, "1");

    private static Workspace ForReading(WorkspaceFolder folder, TimeProvider clock, Schema schema) =>
        new(new WorkspaceOpening(folder, schema).ForReading(), writing: null, clock);

    private static Workspace ForWriting(WorkspaceFolder folder, TimeProvider clock, Schema schema)
    {
        var writing = folder.Lock();
        try
        {
            return new(new WorkspaceOpening(folder, schema).ForWriting(Program), writing, clock);
        }
        catch
        {
            writing.Dispose();
            throw;
        }
    }
}
