using System.Security.Cryptography;
using System.Text.Json;

namespace Griot.Model;

/// <summary>The name of a report, made from its content: the same report read twice has one id.</summary>
public readonly record struct ReportId(string Value) : IComparable<ReportId>
{
    public int CompareTo(ReportId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
    public static bool operator <(ReportId left, ReportId right) => left.CompareTo(right) < 0;
    public static bool operator >(ReportId left, ReportId right) => left.CompareTo(right) > 0;
    public static bool operator <=(ReportId left, ReportId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(ReportId left, ReportId right) => left.CompareTo(right) >= 0;
}

/// <summary>One document as read. Its text never changes; everything found in it points back to offsets in <see cref="Text"/>.</summary>
/// <param name="File">The name under which it was read, for people; not part of the identity.</param>
/// <param name="Text">The text without front matter, exactly as decoded.</param>
/// <param name="Published">The day of publication, or null when the report carries none.</param>
/// <param name="Language">The language the publisher states (BCP 47), or null.</param>
/// <param name="Synthetic">Whether the report says of itself that it was made up for testing.</param>
/// <param name="ForwardedFrom">The channel or account that this post passes on unchanged, as the export names it, or null when it is the source's own.</param>
public sealed record Report(
    string File,
    string Text,
    string? Title = null,
    string? Source = null,
    string? Url = null,
    DateOnly? Published = null,
    string? Language = null,
    bool Synthetic = false,
    string? ForwardedFrom = null)
{
    private KnownId? _known;

    /// <summary>Hashed over the text and all that is known of it, not over the file's name.</summary>
    public ReportId Id
    {
        get
        {
            // A copy made by "with" takes this field along, but it is another report.
            if (_known is not { } known || !ReferenceEquals(known.Of, this))
                _known = known = new(this, Hash());
            return known.Id;
        }
    }

    public bool Equals(Report? other) => other is not null && Id == other.Id;
    public override int GetHashCode() => Id.GetHashCode();

    // Serialised as JSON because joined text collides: "a.b" + "c" looks like "a" + "b.c".
    private ReportId Hash() => new("r" + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Identity())).AsSpan(0, 8)));

    // What few reports have is added at the end, so that the ids of all others stay what they were.
    private string?[] Identity()
    {
        string?[] known = [Text, Title, Source, Url, Published?.ToString("O"), Language, Synthetic ? "synthetic" : null];
        return ForwardedFrom is null ? known : [.. known, ForwardedFrom];
    }

    private sealed class KnownId(Report of, ReportId id)
    {
        public Report Of { get; } = of;
        public ReportId Id { get; } = id;
    }
}
