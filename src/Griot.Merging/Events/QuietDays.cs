using Griot.Model;

namespace Griot.Merging.Events;

/// <summary>How quiet the weeks around a day of publication are: where little is reported, what is reported together is likely one thing.</summary>
/// <remarks>Days with reports are counted, not reports: one incident that everybody tells does not make a time busy.</remarks>
internal sealed class QuietDays
{
    private const int Around = 30;
    private const int Steps = 4;
    private const double Busy = 0.25;
    private readonly int[] _days;

    public QuietDays(IEnumerable<CodedReport> reports) =>
        _days = [.. reports.Where(coded => !coded.Events.IsEmpty).Select(coded => coded.Report.Published?.DayNumber).OfType<int>().Distinct().Order()];

    /// <summary>From 0, every fourth day or more has reports, to 4: hardly any day has. In steps, so that one report more changes little.</summary>
    public int Of(DateOnly? published)
    {
        if (published is not { DayNumber: var day })
            return 0;
        var share = (double)(UpTo(day + Around) - UpTo(day - Around - 1)) / (2 * Around + 1);
        return Math.Clamp((int)Math.Ceiling(Steps * (1 - share / Busy)), 0, Steps);
    }

    // How many of the days are not after that one.
    private int UpTo(int day)
    {
        var at = Array.BinarySearch(_days, day);
        return at >= 0 ? at + 1 : ~at;
    }
}
