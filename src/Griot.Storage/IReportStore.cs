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

    Report? Find(ReportId id);

    /// <summary>The statements of a report in the order of its codings, the withdrawn ones too.</summary>
    ImmutableArray<Statement> Statements(ReportId id);

    /// <summary>
    /// Reports whose title or text holds all the words, best first. Case and accents do not matter; words in double quotes
    /// must follow one another; no text is a wrong query.
    /// </summary>
    ImmutableArray<ReportId> Search(string words);

    /// <summary>Replaces the view of incidents. Every report named in it must be in the store.</summary>
    void SaveIncidents(ImmutableArray<Incident> incidents);

    /// <summary>The incidents as last saved, in that order.</summary>
    ImmutableArray<Incident> Incidents();

    RecordedJudgement Append(Judgement judgement);

    /// <summary>All judgements, oldest first.</summary>
    ImmutableArray<RecordedJudgement> Judgements();

    /// <summary>Whether each judgement is the one that was recorded and follows the one it followed then.</summary>
    ChainCheck VerifyChain();
}
