using Griot.Model;

namespace Griot.Analysis.Quantities;

/// <summary>A stated number with its modifiers: "at least 12", "une vingtaine de", "between 15 and 20", "1.2 million".</summary>
/// <param name="First">Its first token, modifiers included.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Count">What the words say as a count of whole things; "dozens" is 24+.</param>
/// <param name="Value">The figure named: 1,200,000 for "1.2 million", 12.5 for "12.5"; for a range its first figure.</param>
/// <param name="Kind">Whether it is a plain number or a vague word.</param>
public sealed record Quantity(int First, int Next, CountRange Count, decimal Value, QuantityKind Kind);

public enum QuantityKind
{
    /// <summary>Digits or number words.</summary>
    Number,

    /// <summary>Vague: dozens, plusieurs, hundreds.</summary>
    Vague,

    /// <summary>A bare article that may count one: "a soldier", "un soldat".</summary>
    Article,
}
