using System.Globalization;

namespace Griot.Model;

/// <summary>How many a source says there were: a lowest and a highest count, either of which it may leave open.</summary>
/// <remarks>
/// The default value is <see cref="Unstated"/>: named, but not counted. A range records what was claimed.
/// Comparing statements never averages them; a disagreement stays visible.
/// </remarks>
public readonly record struct CountRange
{
    private CountRange(long? low, long? high)
    {
        if (low is < 0 || high is < 0)
            throw new ArgumentOutOfRangeException(nameof(low), low, "A count must not be below zero.");
        if (high < low)
            throw new ArgumentOutOfRangeException(nameof(high), high, $"The highest count must not be below the lowest ({low}).");
        (Low, High) = (low, high);
    }

    public static CountRange Unstated => default;

    /// <summary>The lowest count, or null when the source set no lower limit ("up to 12").</summary>
    public long? Low { get; }

    /// <summary>The highest count, or null when the source set no upper limit ("at least 12").</summary>
    public long? High { get; }

    public bool IsUnstated => Low is null && High is null;

    public static CountRange Exactly(long count) => new(count, count);
    public static CountRange AtLeast(long count) => new(count, null);
    public static CountRange UpTo(long count) => new(null, count);
    public static CountRange Between(long low, long high) => new(low, high);

    /// <summary>A range from two ends that may be open; throws when the ends are in the wrong order.</summary>
    public static CountRange From(long? low, long? high) => new(low, high);

    /// <summary>Whether both ranges can be true of one incident.</summary>
    public bool IsCompatibleWith(CountRange other) =>
        (Low ?? 0) <= (other.High ?? long.MaxValue) && (other.Low ?? 0) <= (High ?? long.MaxValue);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this switch
    {
        { Low: null, High: null } => "?",
        { High: null } => $"{Low}+",
        { Low: null } => $"up to {High}",
        _ when Low == High => $"{Low}",
        _ => $"{Low}-{High}",
    }}");
}
