using System.Collections.Immutable;
using Griot.Analysis;
using Griot.Engine;
using Griot.Model;
using Griot.Reading;
using Griot.Storage;

namespace Griot.Web.Tests;

/// <summary>The demo reports of the repository, coded once for all tests.</summary>
internal static class Samples
{
    private static readonly Lazy<ImmutableArray<CodedReport>> Coded = new(() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "d*.txt").Order(StringComparer.Ordinal)
            .Select(file => ReportReader.Read(Path.GetFileName(file), File.ReadAllBytes(file))).OfType<ReadReport>()
            .Select(read => Coder.Default.Code(read.Report)),
    ]);

    public static ImmutableArray<CodedReport> Reports => Coded.Value;

    /// <summary>Puts the demo reports and their incidents into a workspace.</summary>
    public static void Into(Workspace workspace) => Into(workspace, Reports);

    public static void Into(Workspace workspace, IEnumerable<CodedReport> reports)
    {
        workspace.AddAll(reports);
        WorkspaceIncidents.Resolve(workspace, null, CancellationToken.None);
    }
}
