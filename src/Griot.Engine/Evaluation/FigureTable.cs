using System.Collections.Immutable;
using System.Globalization;

namespace Griot.Engine.Evaluation;

/// <summary>Figures in rows and languages in columns, as a screen and a page both show them.</summary>
/// <param name="Columns">The heads: figure, target, then one for each language.</param>
/// <param name="Rows">A cell holds the figure, a mark when it is below its target, and the number of gold values behind it.</param>
public sealed record FigureTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>Stands beside a figure that misses its target.</summary>
    public const string Below = "!";

    private const string None = "-";

    public static FigureTable OfReports(GoldScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var names = score.Languages[0].Figures;
        return new(
            ["figure", "target", .. score.Languages.Select(language => language.Language)],
            [.. names.Select(figure => Row(figure, score.Languages.Select(language => language.Figures.FirstOrDefault(one => one.Name == figure.Name))))]);
    }

    public static FigureTable OfIncidents(GoldScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new(["figure", "target", LanguageScore.All], [.. score.Incidents.Select(figure => Row(figure, [figure]))]);
    }

    /// <summary>How many targets there are to reach, over all columns, and how many are reached.</summary>
    public static (int Reached, int Targets) Reached(GoldScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var all = score.Languages.SelectMany(language => language.Figures).Concat(score.Incidents).Where(figure => figure.Reached is not null).ToList();
        return (all.Count(figure => figure.Reached == true), all.Count);
    }

    private static ImmutableArray<string> Row(Figure figure, IEnumerable<Figure?> cells) =>
        [figure.Name + (figure.Precision is null ? "" : ", F1"), figure.Target is { } target ? Number(target, 2) : None, .. cells.Select(Cell)];

    private static string Cell(Figure? figure) => figure?.Value is not { } value ? None
        : string.Create(CultureInfo.InvariantCulture, $"{Number(value, 3)}{(figure.Reached == false ? Below : "")} ({figure.Count})");

    private static string Number(double value, int decimals) => value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
