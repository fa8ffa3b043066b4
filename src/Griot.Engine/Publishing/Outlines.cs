using System.Collections.Immutable;
using System.Globalization;

namespace Griot.Engine;

/// <summary>The outline of a country, in twentieths of a degree to the east and to the south.</summary>
/// <param name="Path">As SVG draws it.</param>
internal sealed record Outline(int Country, double West, double North, double East, double South, double MiddleX, double MiddleY, string Path)
{
    public const double PerDegree = 20;

    /// <summary>Every country of the world, from <c>Site/outlines.txt</c>.</summary>
    public static ImmutableArray<Outline> All { get; } =
        [.. SiteAssets.Text("outlines.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Read)];

    private static Outline Read(string line)
    {
        var parts = line.Split(" | ");
        var (box, middle) = (Numbers(parts[1]), Numbers(parts[2]));
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), box[0], box[1], box[2], box[3], middle[0], middle[1], parts[3]);
    }

    private static double[] Numbers(string text) => [.. text.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
