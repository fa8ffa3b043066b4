using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Griot.Merging.Judgements;
using Griot.Model;
using Recorded = Griot.Storage.Judgement;

namespace Griot.Engine;

/// <summary>Judgements as the ledger keeps them: a kind in one word, and as JSON what is judged.</summary>
/// <remarks>The forms are in docs/judgements.md. They never change, because what was recorded never changes.</remarks>
internal static class JudgementJson
{
    public static Recorded Write(Judgement judgement, Func<JudgementNumber, string> idOf) =>
        new(judgement.By, Kind(judgement), Encoding.UTF8.GetString(JsonLine.Write(json => Subject(json, judgement, idOf)).Span), judgement.Why);

    /// <summary>The judgement, or null for a kind that this version does not know.</summary>
    public static Judgement? Read(Storage.RecordedJudgement recorded, JudgementNumber number, Func<string, JudgementNumber?> numberOf)
    {
        var (by, when, why) = (recorded.Judgement.By, recorded.At, recorded.Judgement.Reason);
        using var document = JsonDocument.Parse(recorded.Judgement.Subject);
        var json = document.RootElement;
        return recorded.Judgement.Kind switch
        {
            "same_incident" => OnEvents(Verdict.Same),
            "different_incident" => OnEvents(Verdict.Different),
            "unsure_incident" => OnEvents(Verdict.Unsure),
            "dependent_report" => OnReports(depends: true),
            "independent_report" => OnReports(depends: false),
            "accept_value" => OnValue(DecisionKind.Accepted),
            "reject_value" => OnValue(DecisionKind.Rejected),
            "correct_value" => OnValue(DecisionKind.Corrected),
            "released" => new ReleaseJudgement(number, by, when, why, Keys(json, "events"), true),
            "unreleased" => new ReleaseJudgement(number, by, when, why, Keys(json, "events"), false),
            "release_asked" => new ReleaseRequest(number, by, when, why, Keys(json, "events"), Text(json, "seen")!),
            "comment" => new Comment(number, by, when, why, Keys(json, "events")),
            "withdrawn" when numberOf(Text(json, "judgement")!) is { } of => new Withdrawal(number, by, when, why, of),
            _ => null,
        };

        IncidentJudgement OnEvents(Verdict verdict) => new(number, by, when, why, Keys(json, "first"), Keys(json, "second"), verdict);

        DependenceJudgement OnReports(bool depends) => new(number, by, when, why, new(Text(json, "report")!), new(Text(json, "on")!), depends);

        ValueJudgement OnValue(DecisionKind decision) => new(
            number, by, when, why, Keys(json, "events"), Text(json, "field")!, decision, Text(json, "value"), Evidence(json));
    }

    private static string Kind(Judgement judgement) => judgement switch
    {
        IncidentJudgement { Verdict: Verdict.Same } => "same_incident",
        IncidentJudgement { Verdict: Verdict.Different } => "different_incident",
        IncidentJudgement => "unsure_incident",
        DependenceJudgement { Depends: true } => "dependent_report",
        DependenceJudgement => "independent_report",
        ValueJudgement { Decision: DecisionKind.Accepted } => "accept_value",
        ValueJudgement { Decision: DecisionKind.Rejected } => "reject_value",
        ValueJudgement => "correct_value",
        ReleaseJudgement { Released: true } => "released",
        ReleaseJudgement => "unreleased",
        ReleaseRequest => "release_asked",
        Comment => "comment",
        Withdrawal => "withdrawn",
        _ => throw new ArgumentException($"A judgement of an unknown kind: {judgement.GetType().Name}.", nameof(judgement)),
    };

    private static void Subject(Utf8JsonWriter json, Judgement judgement, Func<JudgementNumber, string> idOf)
    {
        switch (judgement)
        {
            case IncidentJudgement on:
                json.Objects("first", on.First, key => Key(json, key));
                json.Objects("second", on.Second, key => Key(json, key));
                break;
            case DependenceJudgement on:
                json.WriteString("report", on.Report.Value);
                json.WriteString("on", on.On.Value);
                break;
            case ValueJudgement on:
                json.Objects("events", on.Events, key => Key(json, key));
                json.WriteString("field", on.Field);
                if (on.Value is { } value)
                    json.WriteString("value", value);
                if (on.Evidence is { } evidence)
                    json.Objects("evidence", [evidence], words =>
                    {
                        json.WriteString("report", words.Report.Value);
                        json.WriteNumber("start", words.Span.Start);
                        json.WriteNumber("end", words.Span.End);
                    });
                break;
            case ReleaseJudgement on:
                json.Objects("events", on.Events, key => Key(json, key));
                break;
            case ReleaseRequest on:
                json.Objects("events", on.Events, key => Key(json, key));
                json.WriteString("seen", on.Seen);
                break;
            case Comment on:
                json.Objects("events", on.Events, key => Key(json, key));
                break;
            case Withdrawal on:
                json.WriteString("judgement", idOf(on.Of));
                break;
        }
    }

    private static void Key(Utf8JsonWriter json, EventKey key)
    {
        json.WriteString("report", key.Report.Value);
        json.WriteString("event", key.Event);
    }

    private static ImmutableArray<EventKey> Keys(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(key => new EventKey(new(Text(key, "report")!), Text(key, "event")!))];

    private static EvidenceWords? Evidence(JsonElement json) =>
        json.TryGetProperty("evidence", out var list) && list.GetArrayLength() > 0 && list[0] is var words
            ? new(new(Text(words, "report")!), new(words.GetProperty("start").GetInt32(), words.GetProperty("end").GetInt32()))
            : null;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
