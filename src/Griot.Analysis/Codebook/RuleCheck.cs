using System.Globalization;
using Griot.Analysis.Actors;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Codebook;

/// <summary>Checks the rules: known facts, acts and circumstances that some language has words for, expectations that can be read.</summary>
internal static class RuleCheck
{
    private static readonly string[] Negation = ["not "];

    public static IEnumerable<string> Problems(DataFiles data)
    {
        var conditions = Conditions(data).ToList();
        return conditions.Count > 0 ? conditions : Expectations(data);
    }

    private static IEnumerable<string> Conditions(DataFiles data)
    {
        var facts = new FactWords(data);
        var named = new HashSet<string>(Values(data, "acts", "act:").Concat(Values(data, "circumstances", "circ:")), StringComparer.Ordinal);
        foreach (var fact in facts.Known.Where(fact => fact.StartsWith("act:", StringComparison.Ordinal) || fact.StartsWith("circ:", StringComparison.Ordinal)))
        {
            if (!named.Contains(fact))
                yield return $"data/codebook/facts.txt: expected only facts that some language has terms for, met '{fact}'.";
        }

        foreach (var fact in named.Where(fact => facts.Of(fact) is null && fact != "act:none").Order(StringComparer.Ordinal))
            yield return $"data/codebook/facts.txt: expected words for every act and circumstance of the language packs, met none for '{fact}'.";

        var files = data.In("codebook").Where(file => file.Name == "types").ToList();
        foreach (var (file, field) in files.SelectMany(file => file.Blocks().SelectMany(block => block.Fields.Where(field => field.Key == "when").Select(field => (file, field)))))
        {
            foreach (var fact in field.Value.Split(Negation, StringSplitOptions.None)[^1].Split('|', StringSplitOptions.TrimEntries).Where(fact => facts.Of(fact) is null))
                yield return DataCheck.At(file, field.Line, "expected a fact of data/codebook/facts.txt", fact);
        }

        foreach (var problem in files.SelectMany(file => file.Blocks().GroupBy(block => block.Id).Where(group => group.Count() > 1)
            .Select(group => DataCheck.At(file, group.Last().Line, "expected a name that no rule before has", $"[{group.Key}]"))))
            yield return problem;
    }

    /// <summary>The first word of the values of a class, over all languages.</summary>
    private static IEnumerable<string> Values(DataFiles data, string termClass, string prefix) =>
        data.In("languages").Where(file => file.Name == termClass).SelectMany(file => file.Lines())
            .Select(entry => entry.Line.LastIndexOf(" = ", StringComparison.Ordinal) is var at and >= 0 ? prefix + entry.Line[(at + 3)..].Trim().Split(' ')[0] : null)
            .OfType<string>();

    private static IEnumerable<string> Expectations(DataFiles data)
    {
        var languages = data.In("languages").Select(file => file.Path.Split('/')[1]).ToHashSet(StringComparer.Ordinal);
        var actors = new ActorRegistry(data);
        foreach (var example in new Rulebook(data).Rules.SelectMany(rule => rule.Examples))
        {
            if (!languages.Contains(example.Language))
                yield return DataCheck.At(data[example.Path], example.Line, $"expected an example in one of: {string.Join(", ", languages.Order(StringComparer.Ordinal))}", example.Language);
            if (example.Expected.Length > 0 && Wrong(example, actors) is { } problem)
                yield return string.Create(CultureInfo.InvariantCulture, $"data/{example.Path}, line {example.Line}: {problem}.");
        }
    }

    private static string? Wrong(CodebookExample example, ActorRegistry actors)
    {
        try
        {
            _ = ExpectedCoding.Parse(example.Expected, actors);
            return null;
        }
        catch (FormatException wrong)
        {
            return wrong.Message.TrimEnd('.');
        }
    }
}
