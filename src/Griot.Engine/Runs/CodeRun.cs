using System.Collections.Immutable;
using Griot.Analysis;
using Griot.Model;
using Griot.Reading;

namespace Griot.Engine;

/// <summary>Reads and codes many files at once and hands the results back in the order of their names.</summary>
/// <remarks>The results do not depend on the number of cores or on the order in which the files were given.</remarks>
public sealed class CodeRun
{
    private const int FilesPerCore = 64;

    private readonly Func<Report, CodedReport> _code;
    private readonly int _cores;

    /// <param name="cores">How many files are coded at the same time; all cores when null.</param>
    public CodeRun(Coder coder, int? cores = null)
        : this((coder ?? throw new ArgumentNullException(nameof(coder))).Code, cores)
    {
    }

    internal CodeRun(Func<Report, CodedReport> code, int? cores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cores ?? 1, 1, nameof(cores));
        (_code, _cores) = (code, cores ?? Environment.ProcessorCount);
    }

    /// <summary>Works through the sources a block at a time, so that memory stays flat however many there are.</summary>
    public IEnumerable<FileResult> Run(ImmutableArray<ReportSource> sources, IRunProgress progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        progress.Started(sources.Length);
        var options = new ParallelOptions { MaxDegreeOfParallelism = _cores, CancellationToken = cancellation };
        foreach (var block in sources.OrderBy(source => source.Name, StringComparer.Ordinal).Chunk(_cores * FilesPerCore))
        {
            var results = new FileResult[block.Length];
            Parallel.For(0, block.Length, options, i => results[i] = Code(block[i]));
            foreach (var result in results)
            {
                yield return result;
                progress.Advanced(1);
            }
        }
    }

    private FileResult Code(ReportSource source)
    {
        var outcome = source.Read();
        if (outcome is UnreadableReport unreadable)
            return new SpoiledFile(source.Name, unreadable.Problem);
        try
        {
            return new CodedFile(source.Name, _code(((ReadReport)outcome).Report));
        }
        // A bug met in one report must not cost a night's run over all the others; it is named, and changes the exit code.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new SpoiledFile(source.Name, new(source.Name,
                $"Coding it failed ({exception.GetType().Name}: {exception.Message.TrimEnd('.')}).", "This is a bug in Griot; please report it."));
        }
    }
}
