using System.Globalization;
using System.Runtime.InteropServices;
using Griot.Analysis.Lexicons;

namespace Griot.Bench;

/// <summary>Writes what was measured to <c>bench/results/</c>, with the kind of machine, the runtime and the data.</summary>
internal static class Results
{
    public static void Write(string name, string measured)
    {
        var folder = Path.Combine(Corpus.Root, "bench", "results");
        Directory.CreateDirectory(folder);
        var text = $"{measured.TrimEnd()}\n\n{Machine()}\n";
        File.WriteAllText(Path.Combine(folder, name + ".md"), text);
        Console.WriteLine(text);
    }

    private static string Machine() => string.Create(CultureInfo.InvariantCulture,
        $"Measured with `bench/run` on {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, "
        + $"{RuntimeInformation.RuntimeIdentifier}; data {DataFiles.Embedded.Version}. Other work on the machine makes clock times longer, processor times hardly.");

    private static string Processor()
    {
        const string info = "/proc/cpuinfo";
        var line = File.Exists(info) ? File.ReadLines(info).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
