using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Analysis.Statistics;

/// <summary>The words that coded events have used for their tolls and materiel.</summary>
internal sealed class UsedSpans
{
    private readonly TextSpan[] _spans;
    private readonly int[] _farthest;

    public UsedSpans(ImmutableArray<CodedEvent> events)
    {
        if (events.IsEmpty)
        {
            (_spans, _farthest) = ([], []);
            return;
        }

        _spans = [.. events.SelectMany(coded => coded.Tolls.SelectMany(toll => toll.Spans).Concat(coded.Materiel.SelectMany(item => item.Spans))).Order()];
        _farthest = new int[_spans.Length];
        for (var i = 0; i < _spans.Length; i++)
            _farthest[i] = Math.Max(_spans[i].End, i == 0 ? 0 : _farthest[i - 1]);
    }

    /// <summary>Whether an event rests on words that run over a span.</summary>
    public bool Holds(TextSpan span)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && _farthest[low - 1] >= span.End;
    }
}
