using System.CommandLine;
using System.Globalization;
using Griot.Engine;
using Griot.Merging.Judgements;

namespace Griot.Cli.Commands;

/// <summary><c>undo</c>: takes a judgement back, or brings one back that was taken.</summary>
internal static class UndoCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string?>("JUDGEMENT")
        {
            Description = "Its number or id in griot log [default: the last one that is not taken back]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("undo", "Take a judgement back as if it had never been made. An undo is a judgement too: undo its number to have the first one again.") { name };
        return Judges.Command(command, surroundings, (parsed, bench) =>
        {
            var ledger = JudgementLedger.Of(bench.Workspace);
            var (entry, problem) = Find(ledger.Entries, parsed.GetValue(name));
            problem ??= new Releasing(bench.Workspace, bench.Judging).UndoProblem([entry!], ledger);
            if (entry is not null && problem is null)
                return bench.Judging.Undo(entry);
            bench.Refuse(problem!);
            return null;
        });
    }

    private static (LedgerEntry? Entry, string? Problem) Find(System.Collections.Immutable.ImmutableArray<LedgerEntry> entries, string? name)
    {
        if (name is null)
        {
            // Undo after undo goes further back; it does not swing to and fro.
            var last = entries.LastOrDefault(entry => entry is { WithdrawnBy: null, Judgement: not (null or Withdrawal) });
            return (last, last is null ? entries.IsEmpty ? "There is no judgement to take back." : "All judgements are taken back already. See: griot log" : null);
        }

        var digits = name.TrimStart('#');
        var found = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? entries.FirstOrDefault(entry => entry.Number.Value == number)
            : entries.FirstOrDefault(entry => entry.Recorded.Id == name);
        return found switch
        {
            null => (null, string.Create(CultureInfo.InvariantCulture, $"There is no judgement '{name}'. {(entries.IsEmpty ? "None has been made." : $"They are numbered 1 to {entries.Length}; see: griot log")}")),
            { Judgement: null } => (null, $"Judgement {found.Number} is of a kind that this version does not know ({found.Recorded.Judgement.Kind}); use the version that made it."),
            { WithdrawnBy: { } by } => (null, $"Judgement {found.Number} is taken back already, by {by}. To have it again: griot undo {by.Value}"),
            _ => (found, null),
        };
    }
}
