using System.Diagnostics;
using System.Globalization;

namespace Griot.Bench;

/// <summary>Families and incidents over invented reports with planted answers. Each size runs in a process of its own, so that its memory can be told.</summary>
internal static class Merging
{
    private static readonly int[] FamilySizes = [10_000, 100_000];
    private static readonly int[] ResolveSizes = [10_000, 31_623, 100_000, 316_228, 1_000_000];

    private static readonly (int Reports, int Judgements)[] JudgingSizes = [(100_000, 0), (100_000, 10_000)];

    /// <param name="part">families or resolve; both when null.</param>
    public static void Write(string? part = null)
    {
        if (part is null or "families")
            Results.Write("families", FamilyScale.Page([.. FamilySizes.Select(size => Run("families", size))]));
        if (part is null or "resolve")
            Results.Write("merging", ResolveScale.Page([.. ResolveSizes.Select(size => Run("resolve", size))]));
    }

    /// <summary>Time, processor time, and the largest working set since the process began.</summary>
    public static (double Clock, double Processor) Timed(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        work();
        return (clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    public static double PeakMegabytes => Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;

    /// <summary>How time grows with size: 1 is linear, 2 squared. The slope of a line through the logarithms.</summary>
    public static double Exponent(IReadOnlyList<(double Size, double Time)> points)
    {
        var x = points.Select(point => Math.Log(point.Size)).ToArray();
        var y = points.Select(point => Math.Log(point.Time)).ToArray();
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    /// <summary>Judgements in workspaces of invented reports: see <see cref="JudgingScale"/>.</summary>
    public static void WriteJudging() => Results.Write("judging", $"""
        # Judging: one judgement in a large workspace

        From the call to the saved view and the incidents before and after, read from the workspace: what a server does for one judgement. Reports are
        those of [merging.md](merging.md).

        {string.Join("\n\n", JudgingSizes.Select(size => Run("judging", size.Reports, size.Judgements)))}
        """);

    private static string Run(string part, params int[] sizes)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Environment.GetCommandLineArgs()[0], part, .. sizes.Select(size => size.ToString(CultureInfo.InvariantCulture))])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        // Less than four gigabytes, the reports included: beyond that the process fails.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0xE6666666";
        start.Environment["DOTNET_GCConserveMemory"] = "6";
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Console.Error.WriteLine(line);
        return process.ExitCode == 0 ? line : throw new InvalidOperationException($"Measuring {part} of {string.Join(' ', sizes)} failed.");
    }
}
