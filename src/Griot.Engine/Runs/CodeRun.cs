using System.Collections.Immutable;
using Griot.Analysis;
using Griot.Model;
using Griot.Reading;

namespace Griot.Engine;

/// <summary>Reads and codes many files at once and hands the results back in the order of their names.</summary>
/// <remarks>The results do not depend on the number of cores or on the order in which the files were given.</remarks>
public sealed class CodeRun
{
    private readonly Func<Report, CodedReport> _code;
    private readonly OrderedWork _work;

    /// <param name="cores">How many reports are coded at the same time; all cores when null.</param>
    /// <param name="reading">What people chose about reading; the default when null.</param>
    public CodeRun(Coder coder, int? cores = null, ReadingOptions? reading = null)
        : this((coder ?? throw new ArgumentNullException(nameof(coder))).Code, cores, reading)
    {
    }

    internal CodeRun(Func<Report, CodedReport> code, int? cores, ReadingOptions? reading = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cores ?? 1, 1, nameof(cores));
        (_code, _work, Reading) = (code, new(cores ?? Environment.ProcessorCount), reading ?? ReadingOptions.Default);
    }

    public ReadingOptions Reading { get; }

    /// <summary>Works through the sources as a stream, so that memory stays flat however many and however large they are.</summary>
    public IEnumerable<FileResult> Run(ImmutableArray<ReportSource> sources, IRunProgress progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        progress.Started(new(sources.Length, sources.All(source => source.Length is not null) ? sources.Sum(source => source.Length) : null));
        return Run(Pending(sources, progress, cancellation), pending => pending, (_, result) => result!, progress, cancellation);
    }

    /// <summary>Decodes and codes what is pending, whatever comes along with it.</summary>
    /// <param name="pending">What is to be read of an item; null when it only marks a place in the stream.</param>
    internal IEnumerable<TResult> Run<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, PendingReport?> pending, Func<TItem, FileResult?, TResult> result, IRunProgress progress, CancellationToken cancellation)
    {
        var results = _work.Run(
            items, item => pending(item)?.Weight ?? 0, item => (Item: item, Result: pending(item) is { } one ? Code(one) : null), cancellation);
        foreach (var (item, done) in results)
        {
            yield return result(item, done);
            if (done is CodedFile)
                progress.Advanced(new(Reports: 1));
        }
    }

    private IEnumerable<PendingReport> Pending(ImmutableArray<ReportSource> sources, IRunProgress progress, CancellationToken cancellation)
    {
        void Taken(int bytes)
        {
            // A long stretch without a report must not keep Ctrl-C waiting.
            cancellation.ThrowIfCancellationRequested();
            progress.Advanced(new(Bytes: bytes));
        }

        foreach (var source in sources.OrderBy(source => source.Name, StringComparer.Ordinal))
        {
            foreach (var pending in source.Pending(Reading, Taken))
                yield return pending;
            progress.Advanced(new(Files: 1));
        }
    }

    private FileResult Code(PendingReport pending)
    {
        // A bug met in one report must not cost a night's run over all the others; it is named, and changes the exit code.
        try
        {
            return pending.Read() switch
            {
                ReadReport read => new CodedFile(pending.Name, _code(read.Report)),
                UnreadableReport unreadable => new SpoiledFile(pending.Name, unreadable.Problem),
                PassedOver passed => new PassedOverFile(passed.Name, passed.Why),
                var outcome => throw new InvalidOperationException($"Unhandled outcome '{outcome}'."),
            };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new SpoiledFile(pending.Name, new(pending.Name,
                $"Coding it failed ({exception.GetType().Name}: {exception.Message.TrimEnd('.')}).", "This is a bug in Griot; please report it."));
        }
    }
}
