using System.Collections.Immutable;

namespace Griot.Analysis.Text;

/// <summary>The mentions of a layer by the tokens where they start and end. Of several that start or end together the last counts.</summary>
// Asked for at token after token: two arrays of numbers over the tokens answer faster, and take less to fill, than dictionaries.
internal sealed class MentionIndex<T>
    where T : class
{
    private readonly ImmutableArray<T> _mentions;

    /// <summary>One more than the number of the mention; 0 where there is none.</summary>
    private readonly int[] _starting;
    private readonly int[] _ending;

    public MentionIndex(ImmutableArray<T> mentions, int tokens, Func<T, int> first, Func<T, int> next)
    {
        _mentions = mentions;
        _starting = mentions.IsEmpty ? [] : new int[tokens + 1];
        _ending = mentions.IsEmpty ? [] : new int[tokens + 1];
        for (var i = 0; i < mentions.Length; i++)
            (_starting[first(mentions[i])], _ending[next(mentions[i])]) = (i + 1, i + 1);
    }

    /// <summary>The mention whose first token this is, or null.</summary>
    public T? StartingAt(int token) => At(_starting, token);

    /// <summary>The mention that ends right before this token, or null.</summary>
    public T? EndingAt(int token) => At(_ending, token);

    private T? At(int[] numbers, int token) =>
        (uint)token < (uint)numbers.Length && numbers[token] is > 0 and var number ? _mentions[number - 1] : null;
}
