using System.Collections.Immutable;

namespace Griot.Analysis.Codebook;

/// <summary>What came of one example of the codebook.</summary>
/// <param name="Rule">The rule under which the example stands.</param>
/// <param name="Differences">What was expected and what was met instead, with the words; empty when the example holds.</param>
public sealed record ExampleOutcome(TypeRule Rule, CodebookExample Example, ImmutableArray<string> Differences)
{
    public bool Passed => Differences.IsEmpty;
}
