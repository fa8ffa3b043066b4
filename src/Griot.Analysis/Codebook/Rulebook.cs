using System.Collections.Immutable;
using System.Globalization;
using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Codebook;

/// <summary>The rules for event types in order, from <c>data/codebook/types.txt</c> and files beside it such as <c>types.mine.txt</c>.</summary>
public sealed class Rulebook
{
    private readonly RuleIndex _index;

    internal Rulebook(DataFiles data)
    {
        Rules = [.. data.In("codebook").Where(file => file.Name == "types").SelectMany(file => file.Blocks().Select(block => Read(file, block)))];
        _index = new(Rules);
    }

    public ImmutableArray<TypeRule> Rules { get; }

    /// <summary>The first rule that fits the facts, or null.</summary>
    public TypeRule? Decide(IReadOnlySet<string> facts) => _index.First(facts) is >= 0 and var first ? Rules[first] : null;

    /// <summary>Every rule that fits, in order: the first decides, the others are what it could have been.</summary>
    public ImmutableArray<TypeRule> AllThatFit(IReadOnlySet<string> facts) => [.. Rules.Where(rule => rule.Fits(facts))];

    private static TypeRule Read(DataFile file, DataBlock block)
    {
        foreach (var field in block.Fields)
        {
            if (field.Key is not ("type" or "version" or "about" or "when") && !IsExample(field.Key))
                throw file.Wrong(field.Line, $"{field.Key}: {field.Value}", "expected type, version, about, when, or an example (en+, fr+, en-, fr-)");
        }

        var type = EventTypeNames.SubEventNamed(block["type"] ?? "")
            ?? throw file.Wrong(LineOf(block, "type"), block["type"] ?? $"[{block.Id}]", "expected a sub-event type as the output contract spells it");
        if (!int.TryParse(block["version"] ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw file.Wrong(LineOf(block, "version"), block["version"] ?? "", "expected the rule's version, a whole number");
        return new(
            block.Id,
            version,
            type,
            string.Join(" ", block.All("about")),
            [.. block.All("when").Select(ReadCondition)],
            [.. block.Fields.Where(field => IsExample(field.Key)).Select(field => ReadExample(file, field))]);
    }

    private static int LineOf(DataBlock block, string key) => block.Fields.FirstOrDefault(field => field.Key == key)?.Line ?? block.Line;

    private static bool IsExample(string key) => key.Length == 3 && key[2] is '+' or '-';

    private static Condition ReadCondition(string line)
    {
        var negated = line.StartsWith("not ", StringComparison.Ordinal);
        return new(negated, [.. (negated ? line[4..] : line).Split('|', StringSplitOptions.TrimEntries)]);
    }

    private static CodebookExample ReadExample(DataFile file, DataField field)
    {
        var arrow = field.Value.IndexOf(" => ", StringComparison.Ordinal);
        if (arrow < 0 && field.Key[2] == '+')
            throw file.Wrong(field.Line, field.Value, "expected 'a sentence => the coding it must give'");
        var (text, expected) = arrow < 0 ? (field.Value, "") : (field.Value[..arrow], field.Value[(arrow + 4)..]);
        return new(field.Key[..2], text, expected, field.Key[2] == '+', file.Path, field.Line);
    }
}
