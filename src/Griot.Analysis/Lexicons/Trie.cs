namespace Griot.Analysis.Lexicons;

/// <summary>A trie over word numbers: phrases that begin with the same words share them. Node 0 is the root, and no edge leads to it.</summary>
// Followed from every word of every text, and hardly ever for long. So the first step is an array, and the others are one look
// into a flat table, half empty, where a dictionary takes a bucket and an entry. A filter in front of the table, small enough for
// the nearest cache, answers nearly all of those that lead nowhere.
internal sealed class Trie
{
    /// <summary>A filter of four bits for each slot.</summary>
    private const int SlotsPerWord = 16;

    private int[] _first = new int[1024];
    private Edge[] _edges = new Edge[1024];
    private ulong[] _filter = new ulong[1024 / SlotsPerWord];
    private int _count;

    /// <param name="Next">0 in a free slot.</param>
    private readonly record struct Edge(int Node, int Word, int Next);

    /// <summary>How many nodes there are, the root included.</summary>
    public int Nodes { get; private set; } = 1;

    /// <summary>The node behind a first word; 0 when nothing begins with it.</summary>
    public int First(int word) => (uint)word < (uint)_first.Length ? _first[word] : 0;

    /// <summary>The node that a word leads to; 0 when nothing goes on like that.</summary>
    public int Follow(int node, int word)
    {
        if (node == 0)
            return First(word);
        var edges = _edges;
        var slot = Slot(node, word);
        if ((_filter[FilterWord(slot)] & FilterBit(slot)) == 0)
            return 0;
        for (var at = slot; ; at++)
        {
            ref readonly var edge = ref edges[at & (uint)(edges.Length - 1)];
            if (edge.Next == 0 || (edge.Node == node && edge.Word == word))
                return edge.Next;
        }
    }

    /// <summary>The node that a word leads to, made where there is none.</summary>
    public int Grow(int node, int word)
    {
        if (Follow(node, word) is > 0 and var known)
            return known;
        var next = Nodes++;
        if (node == 0)
        {
            if (word >= _first.Length)
                Array.Resize(ref _first, Math.Max(_first.Length * 2, word + 1));
            _first[word] = next;
            return next;
        }

        if (++_count * 2 > _edges.Length)
            Widen();
        Put(new(node, word, next));
        return next;
    }

    private void Widen()
    {
        var old = _edges;
        _edges = new Edge[old.Length * 2];
        _filter = new ulong[_edges.Length / SlotsPerWord];
        foreach (var edge in old)
        {
            if (edge.Next != 0)
                Put(edge);
        }
    }

    private void Put(Edge edge)
    {
        var at = Slot(edge.Node, edge.Word);
        _filter[FilterWord(at)] |= FilterBit(at);
        while (_edges[at & (uint)(_edges.Length - 1)].Next != 0)
            at++;
        _edges[at & (uint)(_edges.Length - 1)] = edge;
    }

    private uint FilterWord(uint slot) => (slot >> 6) & (uint)(_filter.Length - 1);

    private static ulong FilterBit(uint slot) => 1UL << (int)(slot & 63);

    private static uint Slot(int node, int word) => (uint)(((((ulong)(uint)node << 32) | (uint)word) * 0x9E3779B97F4A7C15) >> 32);
}
