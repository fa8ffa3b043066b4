using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Griot.Analysis;

/// <summary>Collects the mentions of a large layer in an array that the pool lends, so that only the finished layer, at its exact length, is allocated.</summary>
internal ref struct LayerBuilder<T>(int expected)
{
    private T[] _items = ArrayPool<T>.Shared.Rent(expected);

    public int Count { get; private set; }

    public readonly ref T this[int index] => ref _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
            Grow();
        _items[Count++] = item;
    }

    public void RemoveAt(int index)
    {
        Count--;
        Array.Copy(_items, index + 1, _items, index, Count - index);
    }

    /// <summary>The finished layer. The builder is not to be used afterwards.</summary>
    public ImmutableArray<T> Build()
    {
        var layer = _items.AsSpan(0, Count).ToImmutableArray();
        Return();
        return layer;
    }

    private void Grow()
    {
        var wider = ArrayPool<T>.Shared.Rent(_items.Length * 2);
        _items.AsSpan(0, Count).CopyTo(wider);
        Return();
        _items = wider;
    }

    /// <summary>What was lent goes back without references, which would keep what they point at alive.</summary>
    private readonly void Return() => ArrayPool<T>.Shared.Return(_items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
