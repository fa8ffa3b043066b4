using System.Collections.Immutable;

namespace Griot.Model;

/// <summary>Which rule of which version found a value.</summary>
public readonly record struct RuleId(string Name, int Version)
{
    public override string ToString() => $"{Name}/{Version}";
}

/// <summary>A value with the words it rests on, who said them, how sure they were, and the rule that read it.</summary>
/// <remarks>A value that cannot be pointed at in the text does not exist: <see cref="Spans"/> is never empty.</remarks>
public sealed record Stated<T>
{
    public Stated(T value, ImmutableArray<TextSpan> spans, RuleId rule, string? speaker = null, Certainty certainty = Certainty.Stated)
    {
        if (spans.IsDefaultOrEmpty)
            throw new ArgumentException($"A stated value needs words to rest on; rule '{rule}' gave none for '{value}'.", nameof(spans));
        (Value, Spans, Rule, Speaker, Certainty) = (value, spans, rule, speaker, certainty);
    }

    public T Value { get; init; }
    public ImmutableArray<TextSpan> Spans { get; init; }
    public RuleId Rule { get; init; }

    /// <summary>Who is said to have said it, in the report's words; null when the report says it itself.</summary>
    public string? Speaker { get; init; }
    public Certainty Certainty { get; init; }

    public bool Equals(Stated<T>? other) =>
        other is not null && EqualityComparer<T>.Default.Equals(Value, other.Value) && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan())
        && Rule == other.Rule && Speaker == other.Speaker && Certainty == other.Certainty;

    public override int GetHashCode() => HashCode.Combine(Value, Spans[0], Spans.Length, Rule, Speaker, Certainty);
}
