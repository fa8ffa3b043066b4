using System.Collections.Frozen;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Codebook;

/// <summary>The words for the facts that rules are made of (<c>data/codebook/facts.txt</c>), or for other values of the data (<c>words.txt</c>).</summary>
public sealed class FactWords
{
    private readonly FrozenDictionary<string, string> _words;

    public FactWords(DataFiles data, string file = "facts")
    {
        ArgumentNullException.ThrowIfNull(data);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var lines in data.In("codebook").Where(each => each.Name == file))
        {
            foreach (var (number, line) in lines.Lines())
            {
                if (line.Split(" = ", StringSplitOptions.TrimEntries) is not [var fact, var phrase] || !fact.Contains(':', StringComparison.Ordinal))
                    throw lines.Wrong(number, line, "expected 'prefix:name = words for it'");
                words[fact] = phrase;
            }
        }

        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every fact that has words, in order.</summary>
    public IEnumerable<string> Known => _words.Keys.Order(StringComparer.Ordinal);

    /// <summary>A fact in words ("a mine or improvised explosive device, told first"), or null when there is no such fact.</summary>
    public string? Of(string fact) => fact switch
    {
        _ when _words.TryGetValue(fact, out var words) => words,
        ['f', 'i', 'r', 's', 't', ':', .. var act] when _words.TryGetValue("act:" + act, out var words) => words + ", told first",
        ['l', 'e', 'a', 'd', ':', .. var act] when _words.TryGetValue("act:" + act, out var words) => words + ", told in the first two sentences",
        ['l', 'a', 't', 'e', ':', .. var act] when _words.TryGetValue("act:" + act, out var words) => words + ", told further down",
        _ => null,
    };
}
