namespace Griot.Engine;

/// <summary>Does work on many cores and hands the results back in the order of the items.</summary>
/// <remarks>
/// Items are taken one by one by the thread that takes the results, so whatever makes them needs no locks. At most so many items wait, and
/// so many bytes with them, that memory stays flat however long the stream of items is.
/// </remarks>
internal sealed class OrderedWork(int cores)
{
    private const int WaitingPerCore = 128;
    private const long MostBytes = 64L * 1024 * 1024;

    public IEnumerable<TResult> Run<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, long> weight, Func<TItem, TResult> work, CancellationToken cancellation)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, cores).ConcurrentScheduler;
        var (waiting, bytes) = (new Queue<(Task<TResult> Task, long Weight)>(), 0L);
        try
        {
            foreach (var item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                waiting.Enqueue((Task.Factory.StartNew(() => work(item), CancellationToken.None, TaskCreationOptions.None, scheduler), weight(item)));
                bytes += weight(item);
                while (waiting.TryPeek(out var first) && (first.Task.IsCompleted || waiting.Count > cores * WaitingPerCore || bytes > MostBytes))
                {
                    waiting.Dequeue();
                    bytes -= first.Weight;
                    yield return first.Task.GetAwaiter().GetResult();
                }
            }

            while (waiting.TryDequeue(out var next))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return next.Task.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // What was begun is let finish, so that nothing works on behind the caller's back.
            Task.WaitAll([.. waiting.Select(one => one.Task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default))], CancellationToken.None);
        }
    }
}
