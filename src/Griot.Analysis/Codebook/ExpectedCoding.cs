using System.Collections.Immutable;
using Griot.Analysis.Actors;
using Griot.Model;

namespace Griot.Analysis.Codebook;

/// <summary>What an example of the codebook expects: <c>Armed clash; initiator jnim; killed soldiers 9+; place Niono; status averted</c>.</summary>
/// <param name="Type">Null when the sentence must give no event.</param>
internal sealed record ExpectedCoding(SubEventType? Type, ImmutableArray<ExpectedValue> Values)
{
    private const string Nothing = "nothing";

    /// <summary>Reads an expectation; throws <see cref="FormatException"/> with what was met and what could have stood there.</summary>
    public static ExpectedCoding Parse(string written, ActorRegistry actors)
    {
        var parts = written.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var type = parts.Length > 0 ? EventTypeNames.SubEventNamed(parts[0]) : null;
        if (type is null && parts is not [Nothing])
            throw new FormatException($"expected a sub-event type or '{Nothing}' first, met '{(parts.Length > 0 ? parts[0] : "")}'");
        return new(type, [.. parts.Skip(1).Select(part => ExpectedValue.Parse(part, actors))]);
    }

    /// <summary>What differs, one line a value with the words met; empty when the coding is as expected.</summary>
    public IEnumerable<string> Compare(CodedReport coded)
    {
        if (Type is not { } type)
            return coded.Events.Select(each => $"expected no event, met {Met(each, coded.Report)}");
        var events = coded.Events.Where(each => each.Type.Value == type).ToList();
        if (events.Count == 0)
            return [$"expected {type.Name()}, met {Met(coded)}"];
        var extra = coded.Events.Where(each => each != events[0]).Select(each => $"expected one event, met also {Met(each, coded.Report)}");
        return Values.Select(value => value.Compare(events[0], coded.Report)).OfType<string>().Concat(extra);
    }

    public static string Met(CodedReport coded) =>
        coded.Uncoded is not null ? "a language that has no pack"
        : coded.Events.IsEmpty ? "no event"
        : string.Join(" and ", coded.Events.Select(each => Met(each, coded.Report)));

    private static string Met(CodedEvent coded, Report report) =>
        $"{coded.Type.Value.Name()} by rule {coded.Type.Rule} from {ExpectedValue.Quote(coded.Type.Spans, report)}";
}
