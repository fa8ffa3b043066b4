using Griot.Merging.Events;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>Compares the days of two events, or an undated event's report with the other's day.</summary>
internal static class TimeFeature
{
    // A report without a date in it speaks of the last days; two weeks leave room for late news.
    private const int NewsWindow = 14;
    private const int QuietReach = 2;

    public static void Score(EventProfile a, EventProfile b, ref ScoreSheet sheet)
    {
        if (a.Date is { } dateA && b.Date is { } dateB)
            sheet.Add(Outcome(dateA, dateB), sheet.Explained ? $"{dateA} / {dateB}" : "");
        else if (a.Date is { } known)
            AgainstPublication(known, b, ref sheet);
        else if (b.Date is { } other)
            AgainstPublication(other, a, ref sheet);
        else if (a.Published is { } one && b.Published is { } two)
        {
            var days = Math.Abs(one.DayNumber - two.DayNumber);
            sheet.Add(Published(days), sheet.Explained ? $"published {one:yyyy-MM-dd} / {two:yyyy-MM-dd}" : "");
            if (days <= QuietReach && a.Event.Relation == Relation.News && b.Event.Relation == Relation.News && Math.Min(a.Quiet, b.Quiet) is > 0 and var quiet)
                sheet.Add("time.quiet", strength: quiet / 4.0 * (1 - (double)days / (QuietReach + 1)));
        }
        else
            sheet.Add("time.unknown");
    }

    // News without a date in it is of the day: what came out together is more likely one than what came out weeks apart.
    private static string Published(int days) => days switch
    {
        <= 1 => "time.published_together",
        <= 4 => "time.published_days_apart",
        <= NewsWindow => "time.unknown",
        _ => "time.published_weeks_apart",
    };

    private static string Outcome(EventDate a, EventDate b)
    {
        var gap = a.GapTo(b);
        var precision = (Precision)Math.Max((int)a.Precision, (int)b.Precision);
        return (gap, precision) switch
        {
            (0, Precision.Exact) => "time.same_day",
            (0, Precision.Near) => a == b ? "time.same_days" : "time.overlapping_days",
            (0, _) => "time.same_month",
            (1, _) => "time.next_day",
            ( <= 4, _) => "time.days_apart",
            _ => "time.weeks_apart",
        };
    }

    private static void AgainstPublication(EventDate date, EventProfile undated, ref ScoreSheet sheet)
    {
        if (undated.Published is not { } published)
        {
            sheet.Add("time.unknown");
            return;
        }
        var days = published.DayNumber - date.End.DayNumber;
        var outcome = date.Start > published ? "time.after_publication"
            : undated.Event.Relation == Relation.Background ? "time.before_publication"
            : days <= NewsWindow ? "time.near_publication" : "time.long_before_publication";
        sheet.Add(outcome, sheet.Explained ? $"{date}, published {published:yyyy-MM-dd}" : "");
    }
}
