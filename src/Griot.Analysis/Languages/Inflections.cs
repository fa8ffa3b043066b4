using System.Collections.Immutable;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Languages;

/// <summary>The endings of a language: <c>attack~v</c> stands for attack, attacks, attacked, attacking.</summary>
public sealed class Inflections
{
    private readonly Dictionary<string, string[]> _endings = new(StringComparer.Ordinal);
    private readonly string _path;

    /// <summary>The ending of the present participle, from the line <c>gerund: ing</c>.</summary>
    public string Gerund { get; } = "";

    /// <summary>Endings of plural nouns, from the line <c>plural: s, men</c>.</summary>
    public ImmutableArray<string> Plurals { get; } = [];

    /// <summary>The endings of infinitives, where a language has such; empty otherwise.</summary>
    public ImmutableArray<string> Infinitives { get; } = [];

    /// <summary>Reads lines such as <c>v = -, s, ed, ing</c>; a dash is the bare stem.</summary>
    public Inflections(DataFile file)
    {
        _path = file.Path;
        foreach (var (number, line) in file.Lines())
        {
            if (line.StartsWith("gerund:", StringComparison.Ordinal))
            {
                Gerund = line["gerund:".Length..].Trim();
                continue;
            }

            if (line.StartsWith("plural:", StringComparison.Ordinal))
            {
                Plurals = [.. line["plural:".Length..].Split(',', StringSplitOptions.TrimEntries)];
                continue;
            }

            if (line.StartsWith("infinitive:", StringComparison.Ordinal))
            {
                Infinitives = [.. line["infinitive:".Length..].Split(',', StringSplitOptions.TrimEntries)];
                continue;
            }

            if (line.Split('=', StringSplitOptions.TrimEntries) is not [var name, var endings])
                throw file.Wrong(number, line, "expected 'name = ending, ending, ...' with - for the bare stem");
            _endings.Add(name, [.. endings.Split(',', StringSplitOptions.TrimEntries).Select(ending => ending == "-" ? "" : ending)]);
        }
    }

    /// <summary>All written forms of a form as the data write it; the inflected word may be any one word of a phrase.</summary>
    public IEnumerable<string> Expand(string form)
    {
        var tilde = form.IndexOf('~', StringComparison.Ordinal);
        if (tilde < 0)
            return [form];
        var end = form.IndexOf(' ', tilde);
        end = end < 0 ? form.Length : end;
        var name = form[(tilde + 1)..end];
        if (!_endings.TryGetValue(name, out var endings))
            throw new FormatException($"'{form}' uses the inflection '{name}', which data/{_path} does not have; it has {string.Join(", ", _endings.Keys)}.");
        var (stem, rest) = (form[..tilde], form[end..]);
        return endings.SelectMany(ending => Expand(stem + ending + rest));
    }
}
