using System.Collections.Immutable;
using Griot.Merging.Matching;

namespace Griot.Merging.Growth;

/// <summary>For each event the places of its links in the list of all, in that order.</summary>
internal sealed class LinksByEvent
{
    private readonly int[] _starts;
    private readonly int[] _places;

    public LinksByEvent(ImmutableArray<Link> links, int events)
    {
        _starts = new int[events + 1];
        foreach (var link in links)
        {
            _starts[link.First + 1]++;
            _starts[link.Second + 1]++;
        }
        for (var i = 0; i < events; i++)
            _starts[i + 1] += _starts[i];
        _places = new int[2 * links.Length];
        var filled = _starts[..events];
        for (var place = 0; place < links.Length; place++)
        {
            _places[filled[links[place].First]++] = place;
            _places[filled[links[place].Second]++] = place;
        }
    }

    public ReadOnlySpan<int> this[int position] => _places.AsSpan(_starts[position].._starts[position + 1]);
}
