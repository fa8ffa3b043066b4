using Griot.Model;

namespace Griot.Reading;

/// <summary>What became of an attempt to read one report: a <see cref="ReadReport"/>, an <see cref="UnreadableReport"/> or something <see cref="PassedOver"/>.</summary>
public abstract record ReadOutcome
{
    private protected ReadOutcome()
    {
    }
}

/// <summary>A report, exactly as it was decoded.</summary>
public sealed record ReadReport(Report Report) : ReadOutcome;

/// <summary>Nothing that can be coded; only this one file, or this one place in it, is lost.</summary>
public sealed record UnreadableReport(ReadProblem Problem) : ReadOutcome;

/// <summary>Something in a folder or a container that holds no report and need not: a picture, a service message, a redirect.</summary>
/// <param name="Name">Its name, or its position in the container.</param>
/// <param name="Why">What it is, in a few words that follow its number: "3 files of no known format".</param>
public sealed record PassedOver(string Name, string Why) : ReadOutcome;

/// <summary>Why a file gave no report, in words for the person who named it.</summary>
/// <param name="File">The name under which it was to be read.</param>
/// <param name="Reason">What was wrong, with the value met.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record ReadProblem(string File, string Reason, string Advice)
{
    public override string ToString() => $"{File}: {Reason} {Advice}";
}
