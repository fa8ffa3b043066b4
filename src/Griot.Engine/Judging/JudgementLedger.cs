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

    public ImmutableArray<LedgerEntry> Entries { get; }

    public JudgementLog Log { get; }

    public JudgementNumber Next => new(Entries.Length + 1);

    public static JudgementLedger Of(IReportStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var recorded = store.Judgements();
        var numbers = recorded.Select((one, i) => (one.Id, Number: new JudgementNumber(i + 1))).ToDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);
        return Of([.. recorded.Select((one, i) => (one, JudgementJson.Read(one, new(i + 1), id => numbers.TryGetValue(id, out var number) ? number : null)))]);
    }

    /// <summary>The ledger with a judgement that was recorded since.</summary>
    public JudgementLedger With(RecordedJudgement recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var judgement = JudgementJson.Read(recorded, Next, id => Entries.FirstOrDefault(entry => entry.Recorded.Id == id)?.Number);
        return Of([.. Entries.Select(entry => (entry.Recorded, entry.Judgement)), (recorded, judgement)]);
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
