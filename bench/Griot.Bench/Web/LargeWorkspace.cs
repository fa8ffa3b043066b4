using System.Diagnostics;
using Griot.Engine;
using Griot.Merging.Tests.Scale;
using Griot.Storage;

namespace Griot.Bench;

/// <summary>A workspace with half a million invented reports and the hundred thousand incidents they make; made once and kept.</summary>
internal static class LargeWorkspace
{
    private const int Reports = 500_000;
    private const int Seed = 11;
    private const int LeastWords = 24;
    private const int MostWords = 60;
    private const int AtOnce = 2_000;

    /// <summary>Where it lies unless another folder is named.</summary>
    public static string Usual => Path.Combine(Corpus.Root, "artifacts", "large-workspace");

    /// <summary>Makes it in a process of its own, so that what that takes is not counted as the server's.</summary>
    public static void Ensure(string folder)
    {
        if (File.Exists(Whole(folder)))
            return;
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(LargeWorkspace).Assembly.Location, "web", "make", folder]))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The workspace could not be made in '{folder}'.");
    }

    public static void Make(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var clock = Stopwatch.StartNew();
        using (var workspace = ((WorkspaceOutcome.Opened)Workspace.Open(folder, create: true)).Workspace)
        {
            foreach (var part in new PlantedReports(Reports, Seed, LeastWords, MostWords).Reports.Chunk(AtOnce))
                workspace.AddAll(part);
            Console.Error.WriteLine($"{workspace.ReportCount} reports added after {clock.Elapsed.TotalSeconds:F0} s");
            WorkspaceIncidents.Resolve(workspace, null, CancellationToken.None);
            Console.Error.WriteLine($"{workspace.IncidentCount} incidents saved after {clock.Elapsed.TotalSeconds:F0} s");
        }

        File.WriteAllText(Whole(folder), "");
    }

    // Beside the workspace, which holds its own files only; says that the making was not broken off.
    private static string Whole(string folder) => Path.TrimEndingDirectorySeparator(folder) + ".whole";
}
