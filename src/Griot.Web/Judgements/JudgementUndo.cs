using Griot.Engine;
using Griot.Storage;
using Griot.Web.Accounts;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Griot.Web.Judgements;

/// <summary>Takes judgements back.</summary>
internal sealed class JudgementUndo(Workspace opened, JudgementLedger known, Caller caller, string? because)
{
    /// <param name="last">The last of several that were made in one go, or the first again.</param>
    public Results<Ok<JudgementOutcome>, ProblemHttpResult> Undo(int first, int last)
    {
        var ledger = JudgementLedger.Of(opened, known);
        var entries = ledger.Entries;
        if (first < 1 || first > entries.Length)
            return Problems.NotFound(entries.IsEmpty ? $"There is no judgement {first}: none has been made." : $"There is no judgement {first}. They are numbered 1 to {entries.Length}.");
        if (last < first || last > entries.Length)
            return Problems.Malformed("to", $"{last}", $"to is {last} and must be between {first} and {entries.Length}.");
        var wanted = entries.AsSpan()[(first - 1)..last].ToArray();
        foreach (var entry in wanted)
        {
            if (entry.WithdrawnBy is { } withdrawn)
                return Problems.Refused($"Judgement {entry.Number} is taken back already, by {withdrawn}. To have it again, undo {withdrawn}.");
            if (entry.Judgement is null)
                return Problems.Refused($"Judgement {entry.Number} is of a kind that this version does not know ({entry.Recorded.Judgement.Kind}); use the version that made it.");
        }

        if (Entrance.Below(wanted.Max(entry => Permissions.OfUndo(entry, ledger)), caller) is { } why)
            return Problems.Of(why.Status, why.Says);
        var judging = JudgementOutcomes.Judging(opened, ledger, caller.Name, because);
        return new Releasing(opened, judging).UndoProblem(wanted, ledger) is { } problem
            ? Problems.Refused(problem)
            : JudgementOutcomes.Of(judging.Undo([.. wanted]), opened, null);
    }
}
