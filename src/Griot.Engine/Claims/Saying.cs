using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Griot.Model;

namespace Griot.Engine;

/// <summary>One stated value of one telling, before it is compared with the incident.</summary>
internal sealed partial record Saying(
    FieldKey Field, Telling Telling, object Value, string Text, ImmutableArray<TextSpan> Spans, RuleId? Rule, string? Speaker, Certainty? Certainty)
{
    public static Saying Of<T>(FieldKey field, Telling telling, Stated<T> stated, string text)
        where T : notnull =>
        new(field, telling, stated.Value, text, stated.Spans, stated.Rule, stated.Speaker, stated.Certainty);

    public Claim ToClaim(CodedValue coded, ImmutableArray<Contradiction> contradictions) => new(
        Telling.Part, Text, Spans, Words(), Speaker, Certainty, Rule, Mark(coded, contradictions))
    {
        Entry = ClaimEntry.Of(this),
    };

    // Whether a difference is a contradiction is the merging stage's judgement; this only finds which claims are on the other side.
    private ClaimMark Mark(CodedValue coded, ImmutableArray<Contradiction> contradictions)
    {
        if (Certainty == Model.Certainty.Denied || Value is EventStatus.Denied or Responsibility { Status: ResponsibilityStatus.Denied })
            return ClaimMark.Denies;
        if (Value is Toll { Superseded: true })
            return ClaimMark.Superseded;
        var contested = contradictions.Any(one => one.Type is ContradictionType.Conflict or ContradictionType.Denial);
        return coded.Compare(Value) switch
        {
            { } mark => mark,
            null when contested => ClaimMark.Contradicts,
            null when contradictions.Any(one => one.Type == ContradictionType.Revision) => ClaimMark.Superseded,
            _ => ClaimMark.Compatible,
        };
    }

    private string Words() => WhiteSpace().Replace(
        string.Join(" [...] ", Spans.Order().Distinct().Select(span => Telling.Report.Report.Text[span.Start..span.End])), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex WhiteSpace();
}

/// <summary>Takes a telling apart into what it says field by field.</summary>
internal static class Sayings
{
    public static IEnumerable<Saying> Of(Telling telling)
    {
        var coded = telling.Event;
        if (coded.Status != EventStatus.Reported)
            yield return new(FieldKey.Of(FieldKind.Status), telling, coded.Status, coded.Status.Name(), coded.Spans, null, null, null);
        if (coded.Date is { } date)
            yield return Saying.Of(FieldKey.Of(FieldKind.Date), telling, date, date.Value.ToString());
        if (coded.Place is { } place)
            yield return Saying.Of(FieldKey.Of(FieldKind.Place), telling, place, Wording.Of(place.Value));
        yield return Saying.Of(FieldKey.Of(FieldKind.Type), telling, coded.Type, coded.Type.Value.Name());
        foreach (var actor in coded.Actors.OrderBy(actor => actor.Value.Role))
            yield return Saying.Of(FieldKey.Of(FieldKind.Actors), telling, actor, $"{Wording.Of(actor.Value.Role)} {actor.Value.Name}");
        foreach (var one in coded.Responsibility)
            yield return Saying.Of(FieldKey.Of(FieldKind.Responsibility), telling, one, Wording.Of(one.Value));
        foreach (var toll in coded.Tolls)
            yield return Saying.Of(FieldKey.Of(toll.Value.Measure, toll.Value.Who), telling, toll, toll.Value.Count.ToString());
        foreach (var materiel in coded.Materiel)
            yield return Saying.Of(FieldKey.OfItem(materiel.Value.Item), telling, materiel, Wording.Of(materiel.Value));
    }
}
