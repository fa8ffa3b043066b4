namespace Griot.Engine;

/// <summary>The shapes in which incidents leave Griot.</summary>
public enum ExportFormat
{
    /// <summary>A table with the 31 columns of ACLED's exports.</summary>
    Acled,

    /// <summary>A table with the 49 columns of the UCDP Georeferenced Event Dataset.</summary>
    Ged,

    /// <summary>A map layer: one feature for each incident.</summary>
    GeoJson,

    /// <summary>One row for each claim of each report.</summary>
    Csv,
}

/// <summary>What an export wrote and left out.</summary>
/// <param name="LeftOut">How many incidents the format has no row for, by reason.</param>
public sealed record ExportSummary(int Written, IReadOnlyDictionary<string, int> LeftOut);
