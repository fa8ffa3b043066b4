using System.Collections.Immutable;
using System.Text.Json;

namespace Griot.Engine.Evaluation;

/// <summary>An incident of the gold or of an answer: its values, its reports by the stems of their files, its disputes.</summary>
/// <param name="Families">How many independent sources tell it; 0 when the gold does not say.</param>
internal sealed record ScoredIncident(
    string Id, ScoredEvent Values, ImmutableHashSet<string> Reports, int Families, ImmutableHashSet<string> Contradicted, ImmutableArray<string> DistinctFrom)
{
    /// <summary>Gold names its reports and lists each family's; answers carry files and a count.</summary>
    public static ScoredIncident Of(JsonElement incident) => new(
        ScoredReader.Text(incident, "id") ?? "",
        ScoredReader.Event(incident),
        [.. ScoredReader.List(incident, "reports").Select(Stem)],
        FamiliesOf(incident),
        [.. ScoredReader.List(incident, "contradictions").Select(one => ScoredReader.Text(one, "field") ?? "")],
        [.. ScoredReader.List(incident, "distinct_from").Select(other => other.GetString() ?? "")]);

    public static ImmutableArray<ScoredIncident> Gold(JsonElement file) =>
        [.. (file.ValueKind == JsonValueKind.Array ? file.EnumerateArray() : ScoredReader.List(file, "incidents")).Select(Of)];

    private static string Stem(JsonElement report) => report.ValueKind == JsonValueKind.String
        ? report.GetString()!
        : Path.GetFileNameWithoutExtension(ScoredReader.Text(report, "file") ?? "");

    private static int FamiliesOf(JsonElement incident) => !incident.TryGetProperty("families", out var families) ? 0
        : families.ValueKind == JsonValueKind.Array ? families.GetArrayLength()
        : families.ValueKind == JsonValueKind.Number ? families.GetInt32() : 0;
}
