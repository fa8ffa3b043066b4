using System.Diagnostics;
using System.Globalization;

namespace Griot.Bench;

/// <summary>How long the built tool takes from its call to its end: to say its version, and to code one report.</summary>
internal static class StartUp
{
    private const int Runs = 15;

    public static string Measure()
    {
        var program = Path.Combine(Corpus.Root, "artifacts", "launcher", "griot.dll");
        if (!File.Exists(program))
            throw new InvalidOperationException("Build the tool first: ./griot --version.");
        var report = Directory.EnumerateFiles(Path.Combine(Corpus.Root, "samples"), "*.txt").Order(StringComparer.Ordinal).First();
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Start-up: from the call to the end

            Medians of {Runs} calls of the tool as `./griot` builds it (compiled ahead where the runtime pack is there), in milliseconds of the clock.

            | call | median | fastest |
            | --- | ---: | ---: |
            | griot --version | {Row(program, "--version")} |
            | griot code {Path.GetFileName(report)} --json | {Row(program, "code", report, "--json")} |
            """);
    }

    private static string Row(params string[] arguments)
    {
        Run(arguments);
        var times = Enumerable.Range(0, Runs).Select(_ => Run(arguments)).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{times[Runs / 2]:F0} | {times[0]:F0}");
    }

    private static double Run(string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) 
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return clock.Elapsed.TotalMilliseconds;
    }
}
