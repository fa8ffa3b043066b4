using System.Collections.Immutable;

namespace Griot.Reading.Tables;

/// <summary>The parts of a report that a table can hold.</summary>
public enum ReportPart
{
    Text,
    Title,
    Url,
    Date,
    Source,
    Language,
}

/// <summary>How days are written in a table when both readings are possible: 03/04/2024.</summary>
public enum DayOrder
{
    /// <summary>Nobody said; such a day is not read.</summary>
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>Which columns of a table hold the parts of a report.</summary>
public sealed record ColumnMap
{
    private readonly ImmutableSortedDictionary<ReportPart, string> _chosen = ImmutableSortedDictionary<ReportPart, string>.Empty;

    private ColumnMap()
    {
    }

    /// <summary>Columns go by their usual names in English and French; see <c>data/reading/columns.txt</c>.</summary>
    public static ColumnMap Default { get; } = new();

    public DayOrder Days { get; private init; }

    /// <summary>What differs from the default, always in the same words.</summary>
    public string Changes => string.Join(';', _chosen.Select(one => $"{one.Key}={one.Value}").Concat(Days == DayOrder.Unknown ? [] : [Days.ToString()]));

    /// <summary>The names of the parts, as options and data files have them.</summary>
    public static string Parts => string.Join(", ", Enum.GetNames<ReportPart>().Select(name => name.ToLowerInvariant()));

    public ColumnMap With(ReportPart part, string column) => new(this, part, column);

    public ColumnMap With(DayOrder days) => this with { Days = days };

    private ColumnMap(ColumnMap other, ReportPart part, string column)
        : this() => (_chosen, Days) = (other._chosen.SetItem(part, column), other.Days);

    /// <summary>Where each part stands in a table with these columns; null when none of them holds text.</summary>
    internal TableColumns? In(IReadOnlyList<string> header)
    {
        var places = Enum.GetValues<ReportPart>().ToDictionary(part => part, part => Find(part, header));
        return places[ReportPart.Text] < 0 ? null : new(places, Days);
    }

    private int Find(ReportPart part, IReadOnlyList<string> header)
    {
        var names = _chosen.TryGetValue(part, out var chosen) ? [chosen] : TableWords.Columns[part.ToString().ToLowerInvariant()];
        foreach (var name in names)
        {
            for (var i = 0; i < header.Count; i++)
            {
                if (IsNamed(header[i], name))
                    return i;
            }
        }

        return -1;
    }

    private static bool IsNamed(string header, string name) =>
        string.Equals(Plain(header), Plain(name), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => name.Trim().Replace('_', ' ').Replace('-', ' ');
}
