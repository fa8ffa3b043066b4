using System.Collections.Immutable;
using System.Text.Json;
using Griot.Merging.Tests.Gold;
using Griot.Model;

namespace Griot.Merging.Tests;

/// <summary>The development gold, with its own codings as input: what merging alone makes of faultless reports.</summary>
public sealed class GoldIncidentTests
{
    [Fact]
    public void Reports_of_one_gold_incident_come_out_as_one_incident_and_look_alikes_stay_apart()
    {
        var gold = JsonDocument.Parse(File.ReadAllText(SharedFolder.OrSkip("gold/dev-incidents/incidents.json"))).RootElement.EnumerateArray().ToArray();
        var incidents = Resolve();

        var complete = gold.Count(incident => incidents.Any(found => Files(found).SetEquals(Names(incident, "reports"))));

        Assert.True(complete >= gold.Length - 1, $"{complete} of {gold.Length} incidents have exactly their reports.");
    }

    [Fact]
    public void The_order_of_reports_changes_nothing()
    {
        SharedFolder.OrSkip("gold/dev-incidents/incidents.json");
        var reports = Reports();
        var shuffled = reports.ToArray();
        new Random(7).Shuffle(shuffled);

        Assert.Equal(IncidentResolver.Resolve(reports).Select(IncidentLines.Of), IncidentResolver.Resolve(shuffled).Select(IncidentLines.Of));
    }

    private static ImmutableArray<Incident> Resolve() => IncidentResolver.Resolve(Reports());

    private static ImmutableArray<CodedReport> Reports() =>
        GoldReports.Read(SharedFolder.OrSkip("gold/dev-incidents/gold"), SharedFolder.OrSkip("gold/dev-incidents/reports"));

    private static HashSet<string> Files(Incident incident) => [.. incident.Reports.Select(report => Path.GetFileNameWithoutExtension(report.File))];

    private static IEnumerable<string> Names(JsonElement incident, string key) => incident.GetProperty(key).EnumerateArray().Select(name => name.GetString()!);
}
