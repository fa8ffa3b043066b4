using Griot.Merging.Events;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>The profiles of a few events, equal to those that a full pass makes: what depends on all reports comes from the basis.</summary>
internal sealed class LocalProfiles(IIncidentView view, Basis basis)
{
    private readonly Dictionary<ReportId, int> _indices = [];
    private readonly List<int> _copyGroups = [];
    private readonly Dictionary<EventKey, EventProfile> _profiles = [];

    public EventProfile this[EventKey key]
    {
        get
        {
            Load([key]);
            return _profiles[key];
        }
    }

    /// <summary>Loads the profiles of many events at once.</summary>
    public void Load(IEnumerable<EventKey> keys)
    {
        var missing = keys.Where(key => !_profiles.ContainsKey(key)).Select(key => key.Report).Distinct().ToArray();
        if (missing.Length == 0)
            return;
        var reports = view.Coded(missing).Select(coded => (Coded: coded, Words: EventProfiles.Words(coded.Report))).ToArray();
        basis.Learn(reports.SelectMany(report => report.Words).Where(Vocabulary.IsTerm).Select(word => word.Hash));
        foreach (var (coded, words) in reports)
            Add(coded, words);
    }

    public int CopyGroupOf(int reportIndex) => _copyGroups[reportIndex];

    public bool AreCopies(int first, int second) =>
        first != second && _copyGroups[first] >= 0 && _copyGroups[first] == _copyGroups[second];

    private void Add(CodedReport coded, List<Word> words)
    {
        if (coded.Events.IsEmpty || basis.Find(new(coded.Report.Id, coded.Events[0].Id)) is not { } known)
            return;
        var index = _indices[coded.Report.Id] = _indices.Count;
        _copyGroups.Add(known.CopyGroup);
        foreach (var profile in EventProfiles.OfReport(coded, index, words, basis.Vocabulary, known.NamedSources, known.Quiet))
            _profiles[profile.Key] = profile;
    }
}
