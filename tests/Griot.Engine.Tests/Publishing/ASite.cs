using System.Collections.Immutable;
using Griot.Model;
using Griot.Storage;

namespace Griot.Engine.Tests.Publishing;

/// <summary>A workspace with the ambush in it, released, and a folder for sites.</summary>
internal sealed class ASite : IDisposable
{
    /// <summary>The person who judged, and why: never to be published.</summary>
    public const string Judge = "Mariam Sissoko";

    public const string Why = "the prefect telephoned";

    private readonly string _root = Directory.CreateTempSubdirectory("griot-site-").FullName;

    public ASite(params ImmutableArray<Incident> incidents)
    {
        using var workspace = Open();
        workspace.AddAll(TheAmbush.Reports);
        workspace.SaveIncidents(incidents);
    }

    /// <summary>Released, with a village and a position that nobody may learn, and corrected by a person.</summary>
    public static Incident Ambush { get; } = TheAmbush.Incident with
    {
        State = IncidentState.Released,
        Place = new("Kobé", "Gao", "ML", new(16.1234, 0.5678), Precision.Near),
        Decisions = [new("date", DecisionKind.Corrected, "2025-02-08", "2025-02-07", 1, Judge, DateTimeOffset.UnixEpoch, Why)],
    };

    public string Folder => Path.Combine(_root, "site");

    public void Save(params ImmutableArray<Incident> incidents)
    {
        using var workspace = Open();
        workspace.SaveIncidents(incidents);
    }

    public PublishOutcome Publish(PlaceDetail places = PlaceDetail.Admin1, string made = "2026-02-10")
    {
        using var workspace = Open();
        return SitePublisher.Publish(workspace, Folder, new(places, null, DateOnly.Parse(made, null)), TestContext.Current.CancellationToken);
    }

    /// <summary>Every file, by its path with forward slashes.</summary>
    public SortedDictionary<string, string> Files() => new(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private Workspace Open() => Assert.IsType<WorkspaceOutcome.Opened>(Workspace.Open(Path.Combine(_root, "workspace"), create: true)).Workspace;
}
