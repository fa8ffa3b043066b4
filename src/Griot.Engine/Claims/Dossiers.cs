using System.Collections.Immutable;
using Griot.Model;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>Opens the dossiers of a store's incidents.</summary>
public static class Dossiers
{
    public static Dossier Of(Incident incident, IReportStore store) => All([incident], store)[0];

    /// <summary>The dossiers in the order of the incidents, reading the reports that tell them and no others.</summary>
    public static ImmutableArray<Dossier> All(ImmutableArray<Incident> incidents, IReportStore store)
    {
        var reports = Reports(incidents, store);
        return [.. incidents.Select(incident => Dossier.Of(incident, reports))];
    }

    /// <summary>The reports that tell any of the incidents.</summary>
    public static IReadOnlyDictionary<ReportId, CodedReport> Reports(ImmutableArray<Incident> incidents, IReportStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Coded(incidents.SelectMany(incident => incident.Reports).Select(report => report.Id)).ToDictionary(coded => coded.Report.Id);
    }
}
