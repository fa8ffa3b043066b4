using System.Collections.Immutable;
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

    private readonly SqliteSession _session;
    private readonly IDisposable? _writing;
    private readonly ReportTable _reports;
    private readonly IncidentTable _incidents;
    private readonly BasisTable _basis;
    private readonly JudgementTable _judgements;
    private readonly CustodyTable _custody;

    private Workspace(SqliteSession session, IDisposable? writing, TimeProvider clock)
    {
        (_session, _writing) = (session, writing);
        _reports = new(session, clock, Program);
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

    public void KeepRule(string name) => _session.InTransaction(() =>
        _session.Run("INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2", RuleKey, name));

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

    public ImmutableArray<ReportId> Search(string words) => _reports.Search(words);

    public int IncidentCount => _incidents.Count;

    public void SaveIncidents(ImmutableArray<Incident> incidents, IEnumerable<BasisPage>? basis = null) => _session.InTransaction(() =>
    {
        _incidents.ReplaceAll(incidents);
        _basis.ReplaceAll(basis ?? []);
        _basis.LetStand();
        return incidents.Length;
    });

    public void ReplaceIncidents(IEnumerable<IncidentId> gone, ImmutableArray<Incident> made) => _session.InTransaction(() =>
    {
        _incidents.Replace(gone, made);
        _basis.LetStand();
        return made.Length;
    });

    public bool ViewStands => _basis.ViewStands;

    public byte[]? Basis(string part, long number) => _basis.Page(part, number);

    public ImmutableArray<Incident> Incidents() => _incidents.All();

    public ImmutableArray<IncidentId> IncidentIds() => _incidents.Ids();

    public ImmutableArray<Incident> Incidents(IEnumerable<IncidentId> ids) => _incidents.Named(ids);

    public ImmutableArray<Incident> IncidentsTelling(IEnumerable<ReportId> reports) => _incidents.Telling(reports);

    public ImmutableArray<Incident> IncidentsHolding(IEnumerable<EventKey> events) => _incidents.Holding(events);

    public ImmutableArray<Incident> IncidentsWorkedOutAs(IEnumerable<string> fingerprints) => _incidents.WorkedOutAs(fingerprints);

    public IncidentId? IncidentOf(EventKey key) => _incidents.IncidentOf(key);

    public ImmutableArray<EventKey> EventsOf(IncidentId id) => _incidents.EventsOf(id);

    public RecordedJudgement Append(Judgement judgement) => _session.InTransaction(() => _judgements.Append(judgement));

    public ImmutableArray<RecordedJudgement> Judgements(int known = 0) => _judgements.After(known);

    public ChainCheck VerifyChain() => JudgementChain.Verify(_judgements.After(0));

    /// <summary>For tests that look behind the store.</summary>
    internal SqliteSession Session => _session;

    public void Dispose()
    {
        _session.Dispose();
        _writing?.Dispose();
    }

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
