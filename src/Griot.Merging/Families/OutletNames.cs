using System.Collections.Frozen;
using System.Collections.Immutable;
using Griot.Merging.Texts;

namespace Griot.Merging.Families;

/// <summary>The publishers of an incident's reports, found by the first word of their names or by their capitals.</summary>
internal sealed class OutletNames
{
    private readonly ImmutableArray<Outlet> _all;
    private readonly FrozenDictionary<ulong, Outlet[]> _byFirstWord;

    public OutletNames(IEnumerable<string> sources)
    {
        _all = [.. sources.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(source => new Outlet(source)).Where(outlet => outlet.WordCount > 0)];
        _byFirstWord = _all.GroupBy(outlet => outlet.Hashes[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(outlet => outlet.WordCount).ToArray());
    }

    /// <summary>The publisher whose whole name begins at that word; the longest when several do.</summary>
    public Outlet? At(List<Word> words, int at) =>
        _byFirstWord.TryGetValue(words[at].Hash, out var outlets) ? Array.Find(outlets, outlet => StandsAt(outlet, words, at)) : null;

    public Outlet? ShortenedTo(ReadOnlySpan<char> capitals)
    {
        foreach (var outlet in _all)
        {
            if (outlet.IsShortenedTo(capitals))
                return outlet;
        }
        return null;
    }

    private static bool StandsAt(Outlet outlet, List<Word> words, int at)
    {
        for (var i = 0; i < outlet.WordCount; i++)
        {
            if (at + i >= words.Count || words[at + i].Hash != outlet.Hashes[i])
                return false;
        }
        return true;
    }
}
