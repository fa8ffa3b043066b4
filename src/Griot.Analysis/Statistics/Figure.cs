using Griot.Analysis.Quantities;
using Griot.Model;

namespace Griot.Analysis.Statistics;

/// <summary>A number of a sentence together with what it counts.</summary>
/// <param name="Unit">The contract's unit, as the language's list of units has it.</param>
/// <param name="First">The first token of the number and its unit.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="Noun">The token of the noun or mark that gave the unit; -1 when the unit was taken over from another figure.</param>
internal sealed record Figure(Quantity Quantity, decimal Value, string Unit, int First, int Next, int Noun)
{
    public Direction? Direction { get; init; }

    /// <summary>One of the two figures of a comparison: "39, against 44".</summary>
    public bool IsCompared { get; init; }

    /// <summary>Its unit was taken from a statistic before: "3 billion only", "forty-nine are free".</summary>
    public bool IsContinued { get; init; }

    /// <summary>No noun was needed: "a sack costs 32,000".</summary>
    public bool IsUnderstood { get; init; }

    /// <summary>The noun stands before the number: "the number of raids rose to 12".</summary>
    public bool IsPredicate { get; init; }
}
