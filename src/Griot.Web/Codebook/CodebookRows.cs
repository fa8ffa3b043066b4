using System.Collections.Immutable;
using Griot.Analysis.Codebook;
using Griot.Model;

namespace Griot.Web.Codebook;

/// <summary>A sentence with the coding it must give; one that must not be coded has none.</summary>
/// <param name="Gives">As in the data: "Armed clash; initiator jnim; killed soldiers 3"; null when there must be no event, or when only the rule must not decide.</param>
/// <param name="IsCounter">Whether the sentence looks alike and must not be decided by this rule.</param>
public sealed record ExampleRow(string Language, string Sentence, string? Gives, bool IsCounter);

/// <summary>A rule of the codebook. The first whose conditions hold decides.</summary>
/// <param name="Group">The event type.</param>
/// <param name="Gives">The sub-event type.</param>
/// <param name="Says">Why, for a researcher.</param>
/// <param name="Needs">What there must be, each in words.</param>
/// <param name="Excludes">What there must not be, in words; null when nothing is excluded.</param>
public sealed record RuleRow(
    string Name, int Version, string Group, string Gives, string Says, ImmutableArray<string> Needs, string? Excludes, ImmutableArray<ExampleRow> Examples)
{
    /// <summary>What an example gives when nothing must be coded.</summary>
    private const string Nothing = "nothing";

    internal static RuleRow Of(TypeRule rule, RuleWords words)
    {
        var (needs, excludes) = words.Of(rule);
        return new(
            rule.Id, rule.Version, rule.Type.Type().Name(), rule.Type.Name(), rule.About, needs, excludes,
            [.. rule.Examples.Select(example => new ExampleRow(example.Language, example.Text, example.Expected is "" or Nothing ? null : example.Expected, !example.MustFire))]);
    }
}

/// <summary>The rules in the order in which they are tried.</summary>
/// <param name="Published">The day on which the examples count as published.</param>
public sealed record CodebookRows(ImmutableArray<RuleRow> Rules, DateOnly Published);

/// <summary>A text to try the coder on. Nothing of it is kept.</summary>
/// <param name="Published">The day that relative dates count from; without it they stay unknown.</param>
public sealed record TryRequest(string Text, DateOnly? Published = null);
