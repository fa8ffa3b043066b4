using System.Collections.Immutable;
using System.Text.Json;
using Griot.Reading;

namespace Griot.Engine.Evaluation;

/// <summary>A folder of gold: what reports should be coded as, their texts, and what incidents they should make.</summary>
/// <remarks>
/// Gold lies in <c>gold/</c> or in the folder itself, one JSON object of the output contract a file. Texts lie in <c>reports/</c>, in the
/// folder itself, or in a folder of the same name beside the one above. <c>incidents.json</c> is there when incidents are to be compared.
/// </remarks>
public sealed record GoldFolder
{
    private const string IncidentFile = "incidents.json";

    private GoldFolder(string name, ImmutableArray<ScoredReport> reports, ImmutableArray<ScoredIncident> incidents, ReportSources texts) =>
        (Name, Reports, Incidents, Texts) = (name, reports, incidents, texts);

    /// <summary>The folder's own name, without what lies above it.</summary>
    public string Name { get; }

    public int ReportCount => Reports.Length;

    public bool TellsIncidents => !Incidents.IsEmpty;

    internal ImmutableArray<ScoredReport> Reports { get; }

    internal ImmutableArray<ScoredIncident> Incidents { get; }

    /// <summary>The texts that the gold is about; those it lacks are its problems.</summary>
    internal ReportSources Texts { get; }

    /// <summary>Opens a folder; the message says why it cannot serve as gold.</summary>
    /// <param name="texts">Where the texts are, when not in one of the usual places.</param>
    public static (GoldFolder? Gold, string? Problem) Open(string path, string? texts = null)
    {
        if (!Directory.Exists(path))
            return (null, $"There is no folder '{path}'. Name a folder of gold: gold/*.json beside reports/*.txt.");
        var inner = Path.Combine(path, "gold");
        try
        {
            var reports = ReportsIn(Directory.Exists(inner) ? inner : path);
            if (reports.IsEmpty)
                return (null, $"'{path}' holds no gold: no .json file in it has events. Gold is gold/*.json beside reports/*.txt.");
            if ((texts ?? TextFolder(path)) is not { } folder || !Directory.Exists(folder))
                return (null, $"The texts of '{path}' are not there: no .txt files in reports/, in the folder itself, or in a folder of its name one level up. Name their folder with --texts.");
            var incidents = Path.Combine(path, IncidentFile);
            return (Of(path, reports, File.Exists(incidents) ? IncidentsIn(incidents) : [], folder), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            return (null, exception.Message);
        }
    }

    private static GoldFolder Of(string path, ImmutableArray<ScoredReport> reports, ImmutableArray<ScoredIncident> incidents, string texts)
    {
        var wanted = reports.Select(report => report.Name).Concat(incidents.SelectMany(incident => incident.Reports)).ToHashSet(StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(texts, "*.txt", SearchOption.AllDirectories).ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        var found = wanted.Select(name => files[name].Order(StringComparer.Ordinal).FirstOrDefault() ?? Path.Combine(texts, name + ".txt"));
        return new(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))), reports, incidents, ReportSources.Find(found, () => Stream.Null));
    }

    private static ImmutableArray<ScoredReport> ReportsIn(string folder)
    {
        var reports = ImmutableArray.CreateBuilder<ScoredReport>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var json = Parse(file);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("events", out _))
                reports.Add(Read(file, () => ScoredReader.Report(Path.GetFileNameWithoutExtension(file), json.RootElement)));
        }

        return reports.ToImmutable();
    }

    private static ImmutableArray<ScoredIncident> IncidentsIn(string file)
    {
        using var json = Parse(file);
        return Read(file, () => ScoredIncident.Gold(json.RootElement));
    }

    private static JsonDocument Parse(string file)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(file));
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{file} is not JSON: {exception.Message}", exception);
        }
    }

    // Gold is written by hand: a wrong type, or a low above its high, must name its file.
    private static T Read<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or ArgumentException)
        {
            throw new FormatException($"{file} does not follow the output contract: {exception.Message}", exception);
        }
    }

    private static string? TextFolder(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string[] places = [Path.Combine(full, "reports"), full, Path.Combine(full, "..", "..", Path.GetFileName(full))];
        return Array.Find(places, place => Directory.Exists(place) && Directory.EnumerateFiles(place, "*.txt", SearchOption.AllDirectories).Any());
    }
}
