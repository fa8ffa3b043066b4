using System.Collections.Frozen;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>What each outcome of a comparison weighs, and how near two types of event are: numbers from data files.</summary>
internal sealed class Weights
{
    private readonly FrozenDictionary<string, double> _points = MergingData.Numbers("weights");
    private readonly double[,] _types = TypeTable();

    public static Weights Default { get; } = new();

    public double this[string outcome] => _points.TryGetValue(outcome, out var points)
        ? points
        : throw new InvalidOperationException($"data/merging/weights.txt has no line for '{outcome}'.");

    /// <summary>1 for one type, 0 for types that no two reports of one happening would use.</summary>
    public double Nearness(SubEventType a, SubEventType b) => _types[(int)a, (int)b];

    private static double[,] TypeTable()
    {
        var types = Enum.GetValues<SubEventType>();
        var table = new double[types.Length, types.Length];
        foreach (var type in types)
            table[(int)type, (int)type] = 1;
        foreach (var row in MergingData.Rows("types"))
        {
            var (a, b) = (Named(row[0]), Named(row[1]));
            table[a, b] = table[b, a] = double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture);
        }
        return table;
    }

    private static int Named(string name) => (int)(EventTypeNames.SubEventNamed(name)
        ?? throw new InvalidOperationException($"data/merging/types.txt names '{name}', which is not an event type."));
}
