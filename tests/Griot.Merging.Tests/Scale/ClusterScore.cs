using Griot.Model;

namespace Griot.Merging.Tests.Scale;

/// <summary>B-cubed precision and recall of incidents against planted answers.</summary>
internal readonly record struct ClusterScore(double Precision, double Recall)
{
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public static ClusterScore Of(IEnumerable<Incident> incidents, PlantedReports planted)
    {
        var clusters = incidents.Select(incident => incident.Reports.GroupBy(planted.IncidentOf).ToDictionary(group => group.Key, group => group.Count())).ToArray();
        var whole = clusters.SelectMany(cluster => cluster).GroupBy(part => part.Key).ToDictionary(group => group.Key, group => group.Sum(part => part.Value));
        double precision = 0, recall = 0, count = 0;
        foreach (var cluster in clusters)
        {
            var size = cluster.Values.Sum();
            foreach (var (incident, part) in cluster)
            {
                precision += (double)part * part / size;
                recall += (double)part * part / whole[incident];
                count += part;
            }
        }
        return new(precision / count, recall / count);
    }
}
