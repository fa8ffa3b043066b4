namespace Griot.Web.Accounts;

/// <summary>Why something was not done, as the answer to a request tells it.</summary>
/// <param name="Says">What was met and what to do, in a sentence.</param>
/// <param name="Wait">How long to wait before asking again; null when waiting does not help.</param>
internal sealed record Refusal(int Status, string Says, TimeSpan? Wait = null);

/// <summary>What was done, or why nothing was.</summary>
internal abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public sealed record Done(T Value) : Outcome<T>;

    public sealed record Refused(Refusal Why) : Outcome<T>;

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Refusal why) => new Refused(why);
}
