using Griot.Analysis.Codebook;

namespace Griot.Analysis.Tests.Codebook;

/// <summary>The examples of the codebook are its specification; each must hold.</summary>
public sealed class CodebookExampleTests
{
    private static readonly Lazy<ILookup<string, ExampleOutcome>> Outcomes = new(() => CodebookTest.Run(Coder.Default).ToLookup(outcome => outcome.Rule.Id));

    public static TheoryData<string> Rules => [.. Coder.Default.Rulebook.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_examples_of_a_rule_hold(string rule) => Assert.Empty(
        Outcomes.Value[rule].Where(outcome => !outcome.Passed).Select(outcome => $"{outcome.Example.Text}: {string.Join("; ", outcome.Differences)}"));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_an_example_in_each_language(string rule)
    {
        var examples = Coder.Default.Rulebook.Rules.Single(each => each.Id == rule).Examples;

        Assert.Equal(["en", "fr"], examples.Where(example => example.MustFire).Select(example => example.Language).Distinct().Order());
    }

    [Fact]
    public void No_sentence_is_an_example_twice_in_one_rule() => Assert.Empty(
        Coder.Default.Rulebook.Rules.SelectMany(rule => rule.Examples.GroupBy(example => example.Text).Where(group => group.Count() > 1).Select(group => group.Key)));
}
