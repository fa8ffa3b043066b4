namespace Griot.Analysis.Text;

/// <summary>Gives every word that some lexicon knows a small number. Words are folded; 0 stands for all others.</summary>
public sealed class WordTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private bool _sealed;

    public WordTable() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _numbers.Count;

    /// <summary>The number of a word, made on first sight while lexicons are built. Not for use after <see cref="Seal"/>.</summary>
    internal int Add(ReadOnlySpan<char> folded)
    {
        if (_lookup.TryGetValue(folded, out var number))
            return number;
        if (_sealed)
            return 0;
        number = _numbers.Count + 1;
        _numbers.Add(folded.ToString(), number);
        return number;
    }

    public int Find(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var number) ? number : 0;

    internal void Seal() => _sealed = true;
}
