using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Storage;

/// <summary>Where coded reports, judgements and the view of incidents are kept.</summary>
/// <remarks>
/// Nothing added is ever changed or lost; each call is one transaction. A store is used by one thread at a time.
/// Trouble of the surroundings is a <see cref="WorkspaceException"/>.
/// </remarks>
public interface IReportStore
{
    /// <summary>How many different reports there are; a report coded twice counts once.</summary>
    int ReportCount { get; }

    AddOutcome Add(CodedReport coded);

    /// <summary>Adds all or, when one of them fails, none. The outcomes are in the order of the reports.</summary>
    ImmutableArray<AddOutcome> AddAll(IEnumerable<CodedReport> reports);

    /// <summary>Every report with its current coding, by report id, whatever the order in which they came.</summary>
    IEnumerable<CodedReport> All();

    /// <summary>Those of the reports that there are, with their current coding, by report id.</summary>
    ImmutableArray<CodedReport> Coded(IEnumerable<ReportId> ids);

    Report? Find(ReportId id);

    /// <summary>The statements of a report in the order of its codings, the withdrawn ones too.</summary>
    ImmutableArray<Statement> Statements(ReportId id);

    /// <summary>
    /// Reports whose title or text holds all the words, best first. Case and accents do not matter; words in double quotes
    /// must follow one another; no text is a wrong query.
    /// </summary>
    ImmutableArray<ReportId> Search(string words);

    int IncidentCount { get; }

    /// <summary>Replaces the view of incidents. Every report named in it must be in the store.</summary>
    /// <param name="basis">What it was worked out from beside reports and judgements; what was kept of it before goes.</param>
    void SaveIncidents(ImmutableArray<Incident> incidents, IEnumerable<BasisPage>? basis = null);

    /// <summary>Replaces a part of the view; the other incidents and the basis stay as they are.</summary>
    /// <param name="made">New incidents, and changed ones under the names they have.</param>
    void ReplaceIncidents(IEnumerable<IncidentId> gone, ImmutableArray<Incident> made);

    /// <summary>Whether the view was saved after the last report and the last judgement were added.</summary>
    bool ViewStands { get; }

    /// <summary>A page of what was saved with the view; null when there is none.</summary>
    byte[]? Basis(string part, long number);

    /// <summary>All incidents by their first day and then by name; those without a day come last.</summary>
    ImmutableArray<Incident> Incidents();

    /// <summary>The names of all incidents in the order of <see cref="Incidents()"/>.</summary>
    ImmutableArray<IncidentId> IncidentIds();

    /// <summary>Those of the incidents that there are, in the order of <see cref="Incidents()"/>.</summary>
    ImmutableArray<Incident> Incidents(IEnumerable<IncidentId> ids);

    /// <summary>The incidents that any of the reports tells, in the same order.</summary>
    ImmutableArray<Incident> IncidentsTelling(IEnumerable<ReportId> reports);

    /// <summary>The incidents that hold any of the events, in the same order.</summary>
    ImmutableArray<Incident> IncidentsHolding(IEnumerable<EventKey> events);

    /// <summary>The incidents that have one of the fingerprints: those that were worked out together. In the same order.</summary>
    ImmutableArray<Incident> IncidentsWorkedOutAs(IEnumerable<string> fingerprints);

    /// <summary>The incident that holds an event; null when none does.</summary>
    IncidentId? IncidentOf(EventKey key);

    /// <summary>The events of an incident in their order; none when there is no such incident.</summary>
    ImmutableArray<EventKey> EventsOf(IncidentId id);

    RecordedJudgement Append(Judgement judgement);

    /// <summary>All judgements, oldest first.</summary>
    /// <param name="known">How many of the oldest to leave out.</param>
    ImmutableArray<RecordedJudgement> Judgements(int known = 0);

    /// <summary>Whether each judgement is the one that was recorded and follows the one it followed then.</summary>
    ChainCheck VerifyChain();
}
