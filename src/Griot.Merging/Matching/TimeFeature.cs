using Griot.Merging.Events;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>Compares the days of two events, or an undated event's report with the other's day.</summary>
internal static class TimeFeature
{
    // A report without a date in it speaks of the last days; two weeks leave room for late news.
    private const int NewsWindow = 14;

    public static void Score(EventProfile a, EventProfile b, ref ScoreSheet sheet)
    {
        if (a.Date is { } dateA && b.Date is { } dateB)
            sheet.Add(Outcome(dateA, dateB), sheet.Explained ? $"{dateA} / {dateB}" : "");
        else if (a.Date is { } known)
            AgainstPublication(known, b, ref sheet);
        else if (b.Date is { } other)
            AgainstPublication(other, a, ref sheet);
        else
            sheet.Add("time.unknown");
    }

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
