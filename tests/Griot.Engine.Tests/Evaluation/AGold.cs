using System.Collections.Immutable;
using Griot.Engine.Evaluation;
using Griot.Model;

namespace Griot.Engine.Tests.Evaluation;

/// <summary>A folder of gold written by a test, and the score of a coder that gives fixed answers.</summary>
internal sealed class AGold : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("griot-gold-").FullName;

    /// <summary>An attack at Gao on 3 March 2026 in which two civilians died.</summary>
    public const string Attack =
        """
        {"relation": "news", "event_type": "Violence against civilians", "sub_event_type": "Attack",
         "date": {"start": "2026-03-03", "end": "2026-03-03", "precision": 1},
         "place": {"name": "Gao", "country": "ML", "latitude": 16.27, "longitude": -0.04, "precision": 1},
         "actors": [{"id": "jnim", "name": "JNIM", "role": "initiator", "certainty": "stated"}],
         "tolls": [{"measure": "killed", "who": "civilians", "low": 2, "high": 2}], "responsibility": [], "spans": [[0, 4]]}
        """;

    public AGold Report(string name, string events, string? text = "Some text.", string language = "en")
    {
        Write($"gold/{name}.json", $$"""{"report": {"language": "{{language}}"}, "events": [{{events}}], "statistics": []}""");
        return text is null ? this : Write($"reports/{name}.txt", text);
    }

    public AGold Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    public GoldScore Score(Func<Report, CodedReport> code)
    {
        var (gold, problem) = GoldFolder.Open(Folder);
        Assert.Null(problem);
        return new EvaluationRun(new CodeRun(code, 1)).Run(gold!, SilentProgress.Instance, TestContext.Current.CancellationToken);
    }

    /// <summary>The attack of the gold, with what a test changes.</summary>
    public static CodedEvent Answer(string day = "2026-03-03", long dead = 2, Relation relation = Relation.News, SubEventType type = SubEventType.Attack)
    {
        var spans = ImmutableArray.Create(new TextSpan(0, 4));
        var rule = new RuleId("test", 1);
        return new(
            "e1", relation, EventStatus.Reported, new(type, spans, rule), new(EventDate.On(DateOnly.Parse(day, null)), spans, rule),
            new(new Place("Gao", "Gao", "ML", new(16.3, -0.1), Precision.Exact), spans, rule),
            [new(new ActorPart("jnim", "JNIM", ActorRole.Initiator), spans, rule)],
            [new(new Toll(TollMeasure.Killed, PersonKind.Civilians, CountRange.Exactly(dead)), spans, rule)], [], [], Reliability.SingleSource, spans);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
