namespace Griot.Analysis.Text;

/// <summary>Gives every word that some lexicon knows a small number. Words are folded; 0 stands for all others.</summary>
// Every word of every report is looked up here. A dictionary of strings spends a cache miss each on its bucket, its entry and its
// string; a word of a few plain letters, as nearly all are, fits into a number that is its own key, and costs one.
public sealed class WordTable
{
    /// <summary>So many letters of five bits fit into a key.</summary>
    internal const int LongestPlain = 12;

    /// <summary>So many characters of any kind fit into a key beside the mark that says so.</summary>
    private const int LongestShort = 3;
    private const ulong ShortMark = 1UL << 63;

    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private Slot[] _slots = new Slot[1024];
    private bool _sealed;

    public WordTable() => _lookup = _others.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count { get; private set; }

    /// <param name="Number">0 in a free slot.</param>
    private readonly record struct Slot(ulong Key, int Number);

    /// <summary>The number of a word, made on first sight while lexicons are built. Not for use after <see cref="Seal"/>.</summary>
    internal int Add(ReadOnlySpan<char> folded)
    {
        if (Find(folded) is > 0 and var number)
            return number;
        if (_sealed)
            return 0;
        Count++;
        if (KeyOf(folded) is > 0 and var key)
            Put(new(key, Count));
        else
            _others.Add(folded.ToString(), Count);
        return Count;
    }

    public int Find(ReadOnlySpan<char> folded) =>
        KeyOf(folded) is > 0 and var key ? Find(key) : _lookup.TryGetValue(folded, out var number) ? number : 0;

    /// <summary>The number of a word of at most <see cref="LongestPlain"/> plain letters, from its key.</summary>
    internal int Find(ulong key)
    {
        var slots = _slots;
        for (var at = Place(key); ; at++)
        {
            ref readonly var slot = ref slots[at & (uint)(slots.Length - 1)];
            if (slot.Key == key || slot.Number == 0)
                return slot.Number;
        }
    }

    /// <summary>The key with one more letter, counted from 1 for "a".</summary>
    internal static ulong Append(ulong key, uint letter) => (key << 5) | letter;

    internal void Seal() => _sealed = true;

    /// <summary>The key of a short or plain word; 0 for any other.</summary>
    private static ulong KeyOf(ReadOnlySpan<char> folded)
    {
        ulong key = 0;
        if (folded.Length <= LongestPlain && !folded.ContainsAnyExceptInRange('a', 'z'))
        {
            foreach (var c in folded)
                key = Append(key, (uint)(c - 'a' + 1));
            return key;
        }

        if (folded.Length > LongestShort)
            return 0;
        foreach (var c in folded)
            key = (key << 16) | c;
        return key | ShortMark;
    }

    private void Put(Slot slot)
    {
        if (Count * 2 > _slots.Length)
            Widen();
        var at = Place(slot.Key);
        while (_slots[at & (uint)(_slots.Length - 1)].Number != 0)
            at++;
        _slots[at & (uint)(_slots.Length - 1)] = slot;
    }

    private void Widen()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Number != 0)
                Put(slot);
        }
    }

    // The high bits of a product depend on every letter.
    private static uint Place(ulong key) => (uint)((key * 0x9E3779B97F4A7C15) >> 32);
}
