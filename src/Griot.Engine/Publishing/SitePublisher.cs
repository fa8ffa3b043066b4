using System.Collections.Immutable;
using Griot.Model;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>What publishing did.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <param name="Kept">Incidents of the workspace that are not released and stayed behind.</param>
    /// <param name="Removed">Files of an earlier site that were taken away.</param>
    public sealed record Made(int Incidents, int Kept, int Files, int Removed) : PublishOutcome;

    /// <summary>Nothing was written.</summary>
    public sealed record Refused(string Message) : PublishOutcome;
}

/// <summary>Makes a static site of the incidents that people have released, with sensitive data removed by rule.</summary>
public static class SitePublisher
{
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static PublishOutcome Publish(Workspace workspace, string folder, SiteOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        if (Workspace.IsWorkspace(folder))
            return new PublishOutcome.Refused($"{folder} is a workspace. A site is for everyone, and a workspace is not: name another folder.");
        var coder = WorkspaceCoder.Of(workspace.Gazetteers);
        var incidents = workspace.Incidents();
        var redaction = new Redaction(new PublishedNames(coder), options.Places, report => workspace.Custody.Origins(report).Select(origin => origin.Format));
        ImmutableArray<Incident> released = [.. incidents.Where(incident => incident.State == IncidentState.Released)];
        var reports = released.SelectMany(incident => incident.Reports).Select(report => report.Id).Distinct().Count();
        IReadOnlyCollection<SiteFile> files = [.. new SitePages([.. released.Select(redaction.Of)], reports, options, coder.Countries).Files()];
        var site = new SiteFolder(folder);
        if (site.Refusal(files.Select(file => file.Path)) is { } refusal)
            return new PublishOutcome.Refused(refusal);
        var removed = site.Write(files, cancellation);
        return new PublishOutcome.Made(released.Length, incidents.Length - released.Length, files.Count, removed);
    }
}
