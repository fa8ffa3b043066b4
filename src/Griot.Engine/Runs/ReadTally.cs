using System.Collections.Immutable;
using Griot.Model;
using Griot.Reading;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>What a read run has seen so far, and the steps of custody that are still to be kept.</summary>
internal sealed class ReadTally(CustodyKeeping? custody, IEnumerable<ReadProblem> problems)
{
    private readonly List<ReadProblem> _problems = [.. problems];
    private readonly List<OpenStep> _open = [];
    private readonly List<CodedReport> _reports = [];
    private readonly PassedOverTally _passedOver = new();

    private int _read;
    private int _added;
    private int _recoded;
    private int _news;
    private int _background;
    private int _known;

    public int Waiting { get; private set; }

    /// <summary>A file that an earlier reading dealt with to its end, or in part.</summary>
    public void Known(KeptSource source, ReadingState before)
    {
        _read += before.Reports;
        _known += before.Reports;
        _news += before.News;
        _background += before.Background;
        _problems.AddRange(before.Problems.Select(problem => new ReadProblem(problem.Name, problem.Reason, problem.Advice)));
    }

    public void Add(KeptSource source, FileResult result, string format)
    {
        Waiting++;
        _passedOver.Add(result);
        if (result.Problem is { } problem)
            _problems.Add(problem);
        var step = Step(source);
        step?.Add(result, format);
        if (result is not CodedFile { Coded: var coded })
            return;
        _reports.Add(coded);
        _read++;
        _news += coded.Events.Count(one => one.Relation == Relation.News);
        _background += coded.Events.Count(one => one.Relation == Relation.Background);
    }

    public void Completed(KeptSource source)
    {
        Waiting++;
        if (Step(source) is { } step)
            step.Complete = true;
    }

    /// <summary>Keeps all that is waiting, in one piece.</summary>
    public void Save(IReportStore store)
    {
        var outcomes = custody is null ? store.AddAll(_reports) : custody.Workspace.AddAll(_reports, _open.Select(step => step.Closed(custody.Reader)));
        _added += outcomes.Count(outcome => outcome == AddOutcome.Added);
        _recoded += outcomes.Count(outcome => outcome == AddOutcome.Recoded);
        var last = _open.LastOrDefault();
        _open.Clear();
        if (last is { Complete: false })
            _open.Add(last.Next());
        _reports.Clear();
        Waiting = 0;
    }

    public ReadSummary Summary(ImmutableArray<Incident> incidents) =>
        new(_read, _added, _recoded, _news, _background, incidents, [.. _problems]) { Known = _known, PassedOver = _passedOver.Summary };

    private OpenStep? Step(KeptSource source)
    {
        if (custody is null || source.Raw is null)
            return null;
        if (_open.LastOrDefault() is { } last && last.Source == source)
            return last;
        _open.Add(new(source, fromTheBeginning: source.Before is null));
        return _open[^1];
    }

    private sealed class OpenStep(KeptSource source, bool fromTheBeginning)
    {
        private readonly List<FoundReport> _found = [];
        private readonly List<ReadingProblem> _problems = [];
        private int _pieces;
        private int _news;
        private int _background;

        public KeptSource Source => source;

        public bool Complete { get; set; }

        public OpenStep Next() => new(source, fromTheBeginning: false);

        public void Add(FileResult result, string format)
        {
            _pieces++;
            if (result.Problem is { } problem)
                _problems.Add(new(problem.File, problem.Reason, problem.Advice));
            if (result is not CodedFile { Coded: var coded })
                return;
            _found.Add(new(coded.Report.Id, Position(coded.Report.File), format));
            _news += coded.Events.Count(one => one.Relation == Relation.News);
            _background += coded.Events.Count(one => one.Relation == Relation.Background);
        }

        public ReadingStep Closed(string reader) => new(
            source.Raw!, source.Source.Name, source.Source.Means, reader, _pieces, [.. _found], _news, _background, [.. _problems], Complete, fromTheBeginning);

        private string Position(string file) => file.StartsWith(source.Source.Name, StringComparison.Ordinal) ? file[source.Source.Name.Length..] : file;
    }
}
