using System.Collections.Immutable;
using System.Globalization;
using Griot.Model;

namespace Griot.Analysis.Codebook;

/// <summary>Codes every example of the codebook and compares the coding with the one that the example states.</summary>
/// <remarks>
/// An example of a rule must be decided by that very rule, give one event, and have every value it states; what it does not state may be
/// anything. A counter-example must not be decided by the rule, and gives what it states, if anything.
/// </remarks>
public static class CodebookTest
{
    /// <summary>The day on which every example counts as published: a Wednesday, so "on Friday" is 13 June 2025.</summary>
    public static DateOnly Published { get; } = new(2025, 6, 18);

    public static ImmutableArray<ExampleOutcome> Run(Coder coder)
    {
        ArgumentNullException.ThrowIfNull(coder);
        return [.. coder.Rulebook.Rules.SelectMany(rule => rule.Examples.Select(example => new ExampleOutcome(rule, example, Differences(coder, rule, example))))];
    }

    /// <summary>How an example is coded, for explanations.</summary>
    public static CodedReport Code(Coder coder, CodebookExample example)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(example);
        return coder.Code(new Report($"{example.Path}:{example.Line.ToString(CultureInfo.InvariantCulture)}", example.Text, Published: Published));
    }

    private static ImmutableArray<string> Differences(Coder coder, TypeRule rule, CodebookExample example)
    {
        ExpectedCoding? expected;
        try
        {
            expected = example.Expected.Length == 0 ? null : ExpectedCoding.Parse(example.Expected, coder.Actors);
        }
        catch (FormatException wrong)
        {
            return [wrong.Message];
        }

        var coded = Code(coder, example);
        var differences = (expected?.Compare(coded) ?? []).ToList();
        if (coded.Language is { } language && language != example.Language)
            differences.Add($"expected the language {example.Language}, met {language}");
        var decided = coded.Events.Any(each => each.Type.Rule.Name == rule.Id);
        if (decided && !example.MustFire)
            differences.Add($"expected another rule, met {ExpectedCoding.Met(coded)}");
        if (!decided && example.MustFire && differences.Count == 0)
            differences.Add($"expected the rule {rule.Id}, met {ExpectedCoding.Met(coded)}");
        return [.. differences];
    }
}
