using System.Collections.Immutable;

namespace Griot.Web.Views;

/// <summary>Small numbers in place of values that are met again and again: 0 for the first that is met.</summary>
internal sealed class Numbers<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers;

    private Numbers(Dictionary<T, int> numbers) => _numbers = numbers;

    public static Numbers<T> Empty { get; } = new([]);

    public int Count => _numbers.Count;

    /// <summary>Each value at its number.</summary>
    public ImmutableArray<T> All => [.. _numbers.Keys];

    public Numbers<T> Copy() => new(new Dictionary<T, int>(_numbers));

    public int Of(T value)
    {
        if (!_numbers.TryGetValue(value, out var number))
            _numbers.Add(value, number = _numbers.Count);
        return number;
    }
}
