namespace Griot.Storage;

/// <summary>A decision of a person or the program, beside the facts. A later one takes it back; nothing deletes it.</summary>
/// <param name="By">The person, or the program's name and version.</param>
/// <param name="Kind">What is decided: <c>same_incident</c>, <c>different_incident</c>, <c>reject_value</c>, <c>released</c>, ...</param>
/// <param name="Subject">A JSON value that names what is judged; kept as it is.</param>
public sealed record Judgement(string By, string Kind, string Subject, string? Reason = null);

/// <summary>A judgement in the ledger, tied to the one before it.</summary>
/// <param name="Id">Made from the content and the place in the chain.</param>
/// <param name="PreviousHash">The hash of the judgement before; empty for the first.</param>
public sealed record RecordedJudgement(string Id, DateTimeOffset At, Judgement Judgement, string PreviousHash, string Hash);

/// <summary>What came of checking the chain of judgements.</summary>
/// <remarks>A chain that was cut off at its end looks whole: keep a copy of the last hash elsewhere to notice that.</remarks>
public abstract record ChainCheck
{
    private ChainCheck()
    {
    }

    public sealed record Intact(int Judgements) : ChainCheck;

    /// <param name="Judgement">The id of the first judgement that does not fit.</param>
    public sealed record Broken(string Judgement, string Message) : ChainCheck;
}
