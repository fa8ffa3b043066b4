using Griot.Analysis.Parties;
using Griot.Analysis.Quantities;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>Those whom a word of harm is said of: a party, a number, or both.</summary>
/// <param name="First">The first token of their words.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="Party">Who, where a noun says so.</param>
/// <param name="Quantity">How many, where a number says so.</param>
internal readonly record struct Counted(int First, int Next, Party? Party, Quantity? Quantity)
{
    /// <summary>Others of the same kind named with them ("the nurse and the driver") that are counted in.</summary>
    public long Joined { get; init; }

    public bool IsNone => Party?.IsNone == true;

    /// <summary>One person without a number word.</summary>
    public bool IsSingle => Quantity is null or { Kind: QuantityKind.Article } && (Party is { IsSingle: true } || Quantity is not null);

    /// <summary>A plural without any number.</summary>
    public bool IsBarePlural => Quantity is null && Party is { IsBarePlural: true, IsNone: false, IsSingle: false };

    /// <summary>Whether the words say how many, if only "none", "one" or "some".</summary>
    public bool IsStated => Party is not { IsCollective: true } && (Quantity is not null || Party is { IsNone: true } or { IsSingle: true } or { IsBarePlural: true });

    public CountRange Count
    {
        get
        {
            if (IsNone)
                return CountRange.Exactly(0);
            var own = Quantity?.Count ?? (IsSingle ? CountRange.Exactly(1) : CountRange.AtLeast(2));
            return Joined == 0 ? own
                : own is { Low: { } low, High: { } high } ? CountRange.Between(low + Joined, high + Joined)
                : own.Low is { } least ? CountRange.AtLeast(least + Joined) : own;
        }
    }
}
