using System.Collections.Frozen;
using System.Collections.Immutable;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Events;

/// <summary>Which reports name which other reports' publishers in their text.</summary>
/// <remarks>Names of one word are left out: "Sahel" in a text is seldom the newspaper.</remarks>
internal sealed class NamedSources
{
    private readonly FrozenDictionary<ulong, ImmutableArray<(ulong[] Words, ulong Source)>> _byFirstWord;

    public NamedSources(IEnumerable<CodedReport> reports)
    {
        _byFirstWord = reports.Select(coded => coded.Report.Source).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(source => (Words: Word.Read(source).Select(word => word.Hash).ToArray(), Source: KeyOf(source)))
            .Where(source => source.Words.Length > 1)
            .GroupBy(source => source.Words[0]).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    public static ulong KeyOf(string? source) => source is null ? 0 : Word.HashOf(Folding.Squeeze(source));

    /// <summary>Keys of the publishers named in a text, its own left out.</summary>
    public ulong[] In(List<Word> words, string? own)
    {
        var found = new HashSet<ulong>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].Capital || !_byFirstWord.TryGetValue(words[i].Hash, out var sources))
                continue;
            foreach (var (name, source) in sources)
            {
                if (StandsAt(name, words, i))
                    found.Add(source);
            }
        }
        found.Remove(KeyOf(own));
        return [.. found.Order()];
    }

    private static bool StandsAt(ulong[] name, List<Word> words, int at)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (at + i >= words.Count || words[at + i].Hash != name[i])
                return false;
        }
        return true;
    }
}
