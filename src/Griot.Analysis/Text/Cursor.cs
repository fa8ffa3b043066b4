using System.Collections.Immutable;

namespace Griot.Analysis.Text;

/// <summary>Cuts a layer that is sorted by token into the parts that lie in a sentence, by binary search.</summary>
internal sealed class Cursor<T>(ImmutableArray<T> mentions, Func<T, int> first)
{
    public ReadOnlySpan<T> Span(int from, int next)
    {
        if (mentions.IsEmpty)
            return [];
        var start = LowerBound(from);
        var end = start;
        while (end < mentions.Length && first(mentions[end]) < next)
            end++;
        return mentions.AsSpan()[start..end];
    }

    public ImmutableArray<T> In(int from, int next) => [.. Span(from, next)];

    private int LowerBound(int token)
    {
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (first(mentions[middle]) < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
