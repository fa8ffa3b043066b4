using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Engine;

/// <summary>One value that a report gives for an event.</summary>
/// <param name="Field">As in the claim matrix.</param>
/// <param name="Certainty">Stated where the value is of the event as a whole, such as its status.</param>
/// <param name="Rule">Null where the value is of the event as a whole.</param>
public sealed record EventClaim(string Field, string Value, ImmutableArray<TextSpan> Spans, string? Speaker, Certainty Certainty, RuleId? Rule);

/// <summary>What a report says on an event, field by field, in the order and words of the claim matrix.</summary>
public static class EventClaims
{
    public static ImmutableArray<EventClaim> Of(CodedReport coded, CodedEvent one)
    {
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentNullException.ThrowIfNull(one);
        var report = coded.Report;
        var alone = new IncidentReport(report.Id, report.File, report.Source, report.Published, 1, null);
        return
        [
            .. Sayings.Of(new(alone, coded, one)).OrderBy(saying => saying.Field)
                .Select(saying => new EventClaim(saying.Field.Name, saying.Text, saying.Spans, saying.Speaker, saying.Certainty ?? Certainty.Stated, saying.Rule)),
        ];
    }
}
