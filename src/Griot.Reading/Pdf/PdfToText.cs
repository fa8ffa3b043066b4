using System.Diagnostics;
using System.Globalization;
using System.Text;
using Griot.Reading.Archives;

namespace Griot.Reading.Pdf;

/// <summary>The program <c>pdftotext</c> of Poppler, run as a child with limits on memory and time.</summary>
/// <remarks>PDF readers have a long history of crashes on hostile files; a child that crashes costs its own file.</remarks>
/// <param name="Program">Where the program is, or null when it is not installed.</param>
/// <param name="Memory">How much address space it may have, in bytes.</param>
/// <param name="Time">How long it may take for one file.</param>
public sealed record PdfToText(string? Program, long Memory, TimeSpan Time)
{
    private const string Name = "pdftotext";

    // With cut-off limits for the shell: address space in KB, processor time in seconds, and no files written.
    private const string Limited = "ulimit -v \"$1\" && ulimit -t \"$2\" && ulimit -c 0 && shift 2 && exec \"$@\"";

    /// <summary>The program as the PATH of this process has it: 1 GB, 60 seconds.</summary>
    public static PdfToText OnPath { get; } = new(Find(Environment.GetEnvironmentVariable("PATH")), 1L << 30, TimeSpan.FromSeconds(60));

    /// <summary>The text of a PDF, or what went wrong in words.</summary>
    internal (string? Text, ReadProblem? Problem) Read(string name, ReadOnlyMemory<byte> pdf)
    {
        if (Program is null)
            return (null, PdfProblems.NotInstalled(name));
        // In a file, because the program jumps about in it; the name is our own.
        using var file = Spool.TemporaryFile();
        file.Write(pdf.Span);
        file.Flush();
        using var child = Start(file.Name);
        return Watched(name, child);
    }

    private Process Start(string file)
    {
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        List<string> words = [Program!, "-enc", "UTF-8", "-nopgbrk", file, "-"];
        if (!OperatingSystem.IsWindows())
            words.InsertRange(0, ["/bin/sh", "-c", Limited, "sh",
                (Memory / 1024).ToString(CultureInfo.InvariantCulture), Math.Ceiling(Time.TotalSeconds).ToString(CultureInfo.InvariantCulture)]);
        start.FileName = words[0];
        foreach (var word in words.Skip(1))
            start.ArgumentList.Add(word);
        start.Environment.Clear();
        var child = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        child.StandardInput.Close();
        return child;
    }

    private (string? Text, ReadProblem? Problem) Watched(string name, Process child)
    {
        using var cut = new CancellationTokenSource(Time);
        var errors = Drained(child.StandardError.BaseStream, 4096, cut.Token);
        try
        {
            // The task runs on another thread; waiting here keeps reading a plain function that any core can do.
            var output = Drained(child.StandardOutput.BaseStream, ReadingLimits.Bytes, cut.Token).GetAwaiter().GetResult();
            if (output is null)
                return (null, PdfProblems.TooMuchText(name));
            var said = Encoding.UTF8.GetString(errors.GetAwaiter().GetResult() ?? []).Split('\n')[0].Trim();
            child.WaitForExitAsync(cut.Token).GetAwaiter().GetResult();
            return child.ExitCode == 0 ? (Encoding.UTF8.GetString(output), null) : (null, PdfProblems.Failed(name, child.ExitCode, said));
        }
        catch (OperationCanceledException)
        {
            return (null, PdfProblems.TookTooLong(name, Time));
        }
        finally
        {
            Kill(child);
        }
    }

    private static void Kill(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }

    // Null when there is more than may be kept.
    private static async Task<byte[]?> Drained(Stream stream, int limit, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (kept.Length + read > limit)
                return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static string? Find(string? path) => (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name)).FirstOrDefault(File.Exists);
}
