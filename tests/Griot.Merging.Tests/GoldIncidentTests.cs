using System.Collections.Immutable;
using System.Text.Json;
using Griot.Merging.Tests.Gold;
using Griot.Model;

namespace Griot.Merging.Tests;

/// <summary>The development gold with its own codings as input: what merging alone makes of faultless and of damaged reports.</summary>
public sealed class GoldIncidentTests
{
    [Fact]
    public void Every_gold_incident_has_exactly_its_reports_and_as_many_sources_as_the_gold_counts()
    {
        var gold = Gold();
        var incidents = IncidentResolver.Resolve(Reports());

        var complete = gold.Count(incident => incidents.Any(found => Files(found).SetEquals(Names(incident, "reports"))));
        var counted = gold.Count(incident => incidents.Any(found =>
            Files(found).SetEquals(Names(incident, "reports")) && found.Families == incident.GetProperty("families").GetArrayLength()));

        Assert.Equal((gold.Length, gold.Length), (complete, counted));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Missing_dates_and_wrong_types_split_few_incidents_and_join_none(int seed)
    {
        var gold = Gold();
        var incidents = IncidentResolver.Resolve(Damaged(Reports(), seed));

        var kept = gold.Count(incident => incidents.Any(found => Files(found).SetEquals(Names(incident, "reports"))));
        var joined = incidents.Count(found => gold.Count(incident => Names(incident, "reports").Intersect(OnlyIn(gold, incident)).Any(Files(found).Contains)) > 1);

        Assert.True(kept >= 9 && joined == 0, $"{kept} of {gold.Length} incidents kept all their reports; {joined} were joined.");
    }

    [Fact]
    public void The_order_of_reports_changes_nothing()
    {
        var reports = Reports();
        var shuffled = reports.ToArray();
        new Random(7).Shuffle(shuffled);

        Assert.Equal(IncidentResolver.Resolve(reports).Select(IncidentLines.Of), IncidentResolver.Resolve(shuffled).Select(IncidentLines.Of));
    }

    [Fact]
    public void Two_tellings_of_the_convoy_ambush_with_other_day_town_and_toll_are_possibly_the_same()
    {
        var seeds = GoldReports.Read(SharedFolder.OrSkip("gold/seeds"), SharedFolder.OrSkip("seeds"));

        var gao = Assert.Single(IncidentResolver.Resolve(seeds), incident => incident.Place?.Name == "between Gao and Ansongo");

        var reasons = Assert.Single(gao.PossiblySame).Reasons;
        Assert.Contains("date differs: 2025-02-07 / 2025-02-08", reasons);
        Assert.Contains("place differs: between Gao and Ansongo / Niono", reasons);
        Assert.Contains("tolls.killed differs: 32 all / 25 civilians", reasons);
        Assert.Contains(gao.Contradictions, found => found is { Field: "tolls.killed.all", Type: ContradictionType.Revision });
    }

    private static CodedReport[] Damaged(ImmutableArray<CodedReport> reports, int seed)
    {
        var random = new Random(seed);
        return [.. reports.Select(report => report with { Events = [.. report.Events.Select(Damage)] })];

        CodedEvent Damage(CodedEvent coded)
        {
            var undated = random.NextDouble() < 0.2 ? coded with { Date = null } : coded;
            return random.NextDouble() < 0.1 ? undated with { Type = coded.Type with { Value = (SubEventType)random.Next(25) } } : undated;
        }
    }

    internal static ImmutableArray<CodedReport> Reports() =>
        GoldReports.Read(SharedFolder.OrSkip("gold/dev-incidents/gold"), SharedFolder.OrSkip("gold/dev-incidents/reports"));

    private static JsonElement[] Gold()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(SharedFolder.OrSkip("gold/dev-incidents/incidents.json")));
        return [.. gold.RootElement.Clone().EnumerateArray()];
    }

    // Reports that tell several incidents say nothing about which were joined.
    private static IEnumerable<string> OnlyIn(JsonElement[] gold, JsonElement incident) =>
        Names(incident, "reports").Where(name => gold.Count(other => Names(other, "reports").Contains(name)) == 1);

    private static HashSet<string> Files(Incident incident) =>
        [.. incident.Reports.Select(report => Path.GetFileNameWithoutExtension(report.File))];

    private static IEnumerable<string> Names(JsonElement incident, string key) =>
        incident.GetProperty(key).EnumerateArray().Select(name => name.GetString()!);
}
