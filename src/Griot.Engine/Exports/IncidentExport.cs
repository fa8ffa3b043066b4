using Griot.Analysis.Actors;
using Griot.Analysis.Countries;

namespace Griot.Engine;

/// <summary>Writes incidents in the formats that other people's tools read.</summary>
/// <remarks>
/// Exports name no private person: speakers and quoted words stay behind, and a party that is not in the actor registry is
/// written as <see cref="ExportParts.Unregistered"/>. Sources and offsets lead back to the words.
/// </remarks>
public sealed class IncidentExport(ActorRegistry actors, CountryRegistry countries)
{
    public ExportSummary Write(ExportFormat format, IReadOnlyCollection<Dossier> dossiers, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        ArgumentNullException.ThrowIfNull(output);
        var parts = new ExportParts(actors, countries);
        return format switch
        {
            ExportFormat.Acled => new AcledExport(parts).Write(dossiers, output),
            ExportFormat.Ged => new GedExport(parts).Write(dossiers, output),
            ExportFormat.GeoJson => new GeoJsonExport(parts).Write(dossiers, output),
            ExportFormat.Csv => new ClaimExport(parts).Write(dossiers, output),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not an export format."),
        };
    }
}
