using System.Collections.Immutable;
using Griot.Model;
using Griot.Web.Incidents;

namespace Griot.Web.Views;

/// <summary>The periods between the first and the last incident, without gaps, and which of them an incident falls into.</summary>
internal sealed class TrendCalendar
{
    /// <summary>More than a chart can show or a page should be sent: 27 years of days.</summary>
    public const int MostPeriods = 10_000;

    private readonly TrendStep _step;
    private readonly DateOnly _first;

    public TrendCalendar(IEnumerable<IncidentRow> rows, TrendStep step)
    {
        _step = step;
        DateOnly? first = null, last = null;
        foreach (var row in rows)
        {
            if (FirstDay(row) is not { } day)
                continue;
            first = first is null || day < first ? day : first;
            last = last is null || day > last ? day : last;
        }

        if (first is not { } from || last is not { } to)
            return;
        _first = Start(from);
        Count = Number(to) + 1;
    }

    public int Count { get; }

    /// <summary>The first day of each period.</summary>
    public ImmutableArray<DateOnly> Periods => [.. Enumerable.Range(0, Count).Select(number => _step switch
    {
        TrendStep.Day => _first.AddDays(number),
        TrendStep.Week => _first.AddDays(7 * number),
        _ => _first.AddMonths(number),
    })];

    /// <summary>The number of the period an incident falls into; null when nobody can say.</summary>
    public int? Of(IncidentRow row) => FirstDay(row) is { } day ? Number(day) : null;

    // "In March" has no day and no week; "in 2024" has no month either.
    private DateOnly? FirstDay(IncidentRow row) => row.Date is { } date && (date.Precision < (int)Precision.Wide || (_step == TrendStep.Month && IsOneMonth(date)))
        ? date.Start : null;

    private static bool IsOneMonth(DateRow date) => (date.Start.Year, date.Start.Month) == (date.End.Year, date.End.Month);

    private int Number(DateOnly day) => _step switch
    {
        TrendStep.Day => day.DayNumber - _first.DayNumber,
        TrendStep.Week => (Start(day).DayNumber - _first.DayNumber) / 7,
        _ => ((day.Year - _first.Year) * 12) + day.Month - _first.Month,
    };

    // The first days of the calendar have no Monday before them.
    private DateOnly Start(DateOnly day) => _step switch
    {
        TrendStep.Day => day,
        TrendStep.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - (((int)day.DayOfWeek + 6) % 7))),
        _ => new(day.Year, day.Month, 1),
    };
}
