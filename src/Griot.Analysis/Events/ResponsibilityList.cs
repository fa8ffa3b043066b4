using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>What has been found about responsibility for one event: each party once in each standing.</summary>
internal sealed class ResponsibilityList
{
    private readonly List<(ResolvedParty? Party, Stated<Responsibility> Entry)> _entries = [];

    public IEnumerable<ResolvedParty> Accused => _entries
        .Where(entry => entry.Party is not null && entry.Entry.Value.Status is ResponsibilityStatus.Attributed or ResponsibilityStatus.Suspected)
        .Select(entry => entry.Party!.Value).Distinct();

    public bool IsAccused(ResolvedParty party) => Accused.Contains(party);

    public void Add(ResolvedParty? party, ResponsibilityStatus status, TextSpan span, RuleId rule, string? speaker = null)
    {
        var value = new Responsibility(party?.Id ?? party?.Name, status);
        if (!_entries.Exists(entry => entry.Entry.Value == value))
            _entries.Add((party, new(value, [span], rule, speaker)));
    }

    /// <summary>The entries without those that others outrank: a claim ends the accusation of its party, an accusation the suspicion.</summary>
    public ImmutableArray<Stated<Responsibility>> Tidy()
    {
        var claimed = Having(ResponsibilityStatus.Claimed);
        var attributed = Having(ResponsibilityStatus.Attributed);
        return [.. _entries.Select(entry => entry.Entry).Where(entry => entry.Value.Status switch
        {
            ResponsibilityStatus.NoneClaimed => claimed.Count == 0,
            // What an army boasts of as a strike on fighters others tell as the death of villagers: both stand.
            ResponsibilityStatus.Attributed => !claimed.Contains(entry.Value.Actor) || entry.Rule == ResponsibilityReader.Witnessed,
            ResponsibilityStatus.Denied => !claimed.Contains(entry.Value.Actor),
            // "assailants believed to be of X": the first words only say of whom it is believed.
            ResponsibilityStatus.Suspected when entry.Value.Actor == "unidentified-armed-group" && Accused.Any(other => other.Id != "unidentified-armed-group" && other.Side == Side.NonState) => false,
            ResponsibilityStatus.Suspected => !claimed.Contains(entry.Value.Actor) && !attributed.Contains(entry.Value.Actor),
            _ => true,
        })];
    }

    private HashSet<string?> Having(ResponsibilityStatus status) =>
        [.. _entries.Where(entry => entry.Entry.Value.Status == status).Select(entry => entry.Entry.Value.Actor)];
}
