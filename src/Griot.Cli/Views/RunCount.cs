using System.Globalization;
using Griot.Engine;

namespace Griot.Cli.Views;

/// <summary>How far a run is, and how long it may still take, judged by bytes: how many reports are in a file nobody knows before its end.</summary>
internal sealed class RunCount(TimeProvider clock)
{
    // A guess from less than this says nothing.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly long _start = clock.GetTimestamp();
    private RunSize _size;
    private RunStep _done;

    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>What part of the work is done, from zero to one; null when that cannot be known.</summary>
    public double? Share => _size.Bytes is > 0 and var bytes ? Math.Min(1, (double)_done.Bytes / bytes) : null;

    /// <summary>Such as "1,204 reports, 35.2 MB, 12.1 MB/s, 41%, 1:20 left".</summary>
    public string Text
    {
        get
        {
            var seconds = Math.Max(0.001, Elapsed.TotalSeconds);
            var parts = new List<string> { Screen.Count(_done.Reports, "report"), Invariant($"{_done.Bytes / 1e6:N1} MB"), Invariant($"{_done.Bytes / 1e6 / seconds:N1} MB/s") };
            if (_size.Files > 1)
                parts.Insert(0, Invariant($"{_done.Files:N0} of {_size.Files:N0} files"));
            if (Share is { } share)
                parts.Add(Invariant($"{share:P0}").Replace(" ", "", StringComparison.Ordinal));
            if (Left is { } left)
                parts.Add(Invariant($"{(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00} left"));
            return string.Join(", ", parts);
        }
    }

    public void Start(RunSize size) => _size = size;

    public void Add(RunStep step) => _done = new(_done.Files + step.Files, _done.Bytes + step.Bytes, _done.Reports + step.Reports);

    private TimeSpan? Left => Share is > 0 and < 1 and var share && Elapsed > Settled ? Elapsed * ((1 - share) / share) : null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
