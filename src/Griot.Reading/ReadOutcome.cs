using Griot.Model;

namespace Griot.Reading;

/// <summary>What became of an attempt to read one report: a <see cref="ReadReport"/> or an <see cref="UnreadableReport"/>.</summary>
public abstract record ReadOutcome
{
    private protected ReadOutcome()
    {
    }
}

/// <summary>A report, exactly as it was decoded.</summary>
public sealed record ReadReport(Report Report) : ReadOutcome;

/// <summary>Nothing that can be coded; only this one file is lost.</summary>
public sealed record UnreadableReport(ReadProblem Problem) : ReadOutcome;

/// <summary>Why a file gave no report, in words for the person who named it.</summary>
/// <param name="File">The name under which it was to be read.</param>
/// <param name="Reason">What was wrong, with the value met.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record ReadProblem(string File, string Reason, string Advice)
{
    public override string ToString() => $"{File}: {Reason} {Advice}";
}
