using System.Collections.Immutable;
using System.Globalization;
using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Codebook;

/// <summary>The rules for event types in order, from <c>data/codebook/</c>.</summary>
public sealed class Rulebook
{
    internal Rulebook(DataFiles data) => Rules = [.. data.In("codebook").SelectMany(file => file.Blocks().Select(block => Read(file, block)))];

    public ImmutableArray<TypeRule> Rules { get; }

    /// <summary>The first rule that fits the facts, or null.</summary>
    public TypeRule? Decide(IReadOnlySet<string> facts)
    {
        foreach (var rule in Rules)
        {
            if (rule.Fits(facts))
                return rule;
        }

        return null;
    }

    private static TypeRule Read(DataFile file, DataBlock block)
    {
        var type = block["type"] is { } name && EventTypeNames.SubEventNamed(name) is { } sub
            ? sub
            : throw file.Wrong(block.Line, $"[{block.Id}]", $"the rule's type is '{block["type"]}', which is no sub-event type");
        return new(
            block.Id,
            int.Parse(block["version"] ?? "1", CultureInfo.InvariantCulture),
            type,
            string.Join(" ", block.All("about")),
            [.. block.All("when").Select(ReadCondition)],
            [.. block.Fields.Where(field => field.Key.Length == 3 && field.Key[2] is '+' or '-').Select(field => ReadExample(block, field))]);
    }

    private static Condition ReadCondition(string line)
    {
        var negated = line.StartsWith("not ", StringComparison.Ordinal);
        return new(negated, [.. (negated ? line[4..] : line).Split('|', StringSplitOptions.TrimEntries)]);
    }

    private static CodebookExample ReadExample(DataBlock block, (string Key, string Value) field)
    {
        var arrow = field.Value.IndexOf(" => ", StringComparison.Ordinal);
        var (text, expected) = arrow < 0 ? (field.Value, "") : (field.Value[..arrow], field.Value[(arrow + 4)..]);
        return new(field.Key[..2], text, expected, field.Key[2] == '+', block.Line);
    }
}
