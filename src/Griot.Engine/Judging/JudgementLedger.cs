using System.Collections.Immutable;
using Griot.Merging.Judgements;
using Griot.Storage;
using Judgement = Griot.Merging.Judgements.Judgement;

namespace Griot.Engine;

/// <summary>A judgement with its entry in the ledger.</summary>
/// <param name="Judgement">Null for a kind that only a later version knows; it is kept and has no effect.</param>
/// <param name="WithdrawnBy">The judgement that took it back, or null when it stands.</param>
public sealed record LedgerEntry(JudgementNumber Number, RecordedJudgement Recorded, Judgement? Judgement, JudgementNumber? WithdrawnBy);

/// <summary>All judgements of a store, oldest first, numbered from 1.</summary>
public sealed class JudgementLedger
{
    private JudgementLedger(ImmutableArray<LedgerEntry> entries)
    {
        Entries = entries;
        Log = JudgementLog.Of(entries.Select(entry => entry.Judgement).OfType<Judgement>());
    }

    private static JudgementLedger Empty { get; } = new([]);

    public ImmutableArray<LedgerEntry> Entries { get; }

    public JudgementLog Log { get; }

    public JudgementNumber Next => new(Entries.Length + 1);

    /// <param name="known">The store's ledger as it was read before: then only later judgements are read.</param>
    public static JudgementLedger Of(IReportStore store, JudgementLedger? known = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        known ??= Empty;
        return known.With(store.Judgements(known.Entries.Length));
    }

    /// <summary>The ledger with judgements that were recorded since.</summary>
    public JudgementLedger With(params ImmutableArray<RecordedJudgement> recorded)
    {
        if (recorded.IsEmpty)
            return this;
        var ids = Entries.Select(entry => entry.Recorded.Id).Concat(recorded.Select(one => one.Id)).ToArray();
        var numbers = new Lazy<Dictionary<string, JudgementNumber>>(() => Enumerable.Range(0, ids.Length).ToDictionary(i => ids[i], i => new JudgementNumber(i + 1), StringComparer.Ordinal));
        var read = recorded.Select((one, i) => (one, JudgementJson.Read(
            one, new(Entries.Length + i + 1), id => numbers.Value.TryGetValue(id, out var number) ? number : null)));
        return Of([.. Entries.Select(entry => (entry.Recorded, entry.Judgement)), .. read]);
    }

    private static JudgementLedger Of(ImmutableArray<(RecordedJudgement Recorded, Judgement? Judgement)> read)
    {
        var withdrawn = JudgementLog.Withdrawn(read.Select(one => one.Judgement).OfType<Judgement>());
        return new([.. read.Select((one, i) => new LedgerEntry(
            new(i + 1), one.Recorded, one.Judgement, withdrawn.TryGetValue(new(i + 1), out var by) ? by : null))]);
    }

    /// <summary>The id under which a judgement is recorded.</summary>
    public string IdOf(JudgementNumber number) => Entries[number.Value - 1].Recorded.Id;
}
