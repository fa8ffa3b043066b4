using System.Collections.Immutable;
using System.Text.Json;
using Griot.Model;

namespace Griot.Engine;

/// <summary>Writes <c>griot/coded-report/1</c>: what one report says, as one line of JSON.</summary>
public static class CodedReportJson
{
    public const string Schema = "griot/coded-report/1";

    /// <summary>The line for a file's result, without a line end; an unreadable file gets one too, with its error.</summary>
    public static ReadOnlyMemory<byte> Line(FileResult result) => result switch
    {
        CodedFile file => Line(file.Coded),
        SpoiledFile file => Line(file),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "Neither coded nor spoiled."),
    };

    public static ReadOnlyMemory<byte> Line(CodedReport coded) => JsonLine.Write(json =>
    {
        json.WriteString("schema", Schema);
        json.WriteStartObject("report");
        json.WriteString("id", coded.Report.Id.Value);
        json.WriteString("file", coded.Report.File);
        json.WriteString("source", coded.Report.Source);
        json.WriteString("url", coded.Report.Url);
        json.WriteString("title", coded.Report.Title);
        json.WriteString("language", coded.Language ?? coded.Report.Language);
        json.WriteString("published", coded.Report.Published is { } day ? ContractParts.Day(day) : null);
        json.WriteEndObject();
        json.Objects("events", coded.Events, one => Event(json, one));
        json.Objects("statistics", coded.Statistics, one => Statistic(json, one));
        json.WriteString("error", coded.Uncoded);
    });

    private static ReadOnlyMemory<byte> Line(SpoiledFile file) => JsonLine.Write(json =>
    {
        json.WriteString("schema", Schema);
        json.WriteStartObject("report");
        json.WriteNull("id");
        json.WriteString("file", file.File);
        json.WriteEndObject();
        json.Objects("events", Array.Empty<CodedEvent>(), _ => { });
        json.Objects("statistics", Array.Empty<Statistic>(), _ => { });
        json.WriteString("error", file.Why.Reason);
    });

    private static void Event(Utf8JsonWriter json, CodedEvent coded)
    {
        json.WriteString("id", coded.Id);
        json.WriteString("relation", coded.Relation.Name());
        json.WriteString("status", coded.Status.Name());
        json.Type(coded.Type.Value);
        json.Date(coded.Date?.Value);
        json.Place(coded.Place?.Value);
        json.Actors(coded.Actors);
        json.Objects("tolls", coded.Tolls, toll => Toll(json, toll));
        json.Objects("materiel", coded.Materiel, materiel =>
        {
            json.MaterielValues(materiel.Value);
            json.Spans("spans", materiel.Spans);
        });
        json.Responsibility(coded.Responsibility);
        json.WriteString("reliability", coded.Reliability.Name());
        json.Spans("spans", Evidence(coded));
    }

    private static void Toll(Utf8JsonWriter json, Stated<Toll> toll)
    {
        json.WriteString("measure", toll.Value.Measure.Name());
        json.WriteString("who", toll.Value.Who.Name());
        json.Number("low", toll.Value.Count.Low);
        json.Number("high", toll.Value.Count.High);
        json.WriteString("speaker", toll.Speaker);
        json.WriteString("certainty", toll.Certainty.Name());
        if (toll.Value.Superseded)
            json.WriteBoolean("superseded", true);
        json.Spans("spans", toll.Spans);
    }

    private static void Statistic(Utf8JsonWriter json, Stated<Statistic> stated)
    {
        var statistic = stated.Value;
        json.WriteString("subject", statistic.Subject);
        json.WriteNumber("value", statistic.Value);
        json.WriteString("unit", statistic.Unit);
        json.WriteString("direction", statistic.Direction?.Name());
        if (statistic.Period is { } period)
        {
            json.WriteStartObject("period");
            json.WriteString("start", period.Start is { } start ? ContractParts.Day(start) : null);
            json.WriteString("end", period.End is { } end ? ContractParts.Day(end) : null);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("period");
        }

        json.WriteString("place", statistic.Place);
        json.WriteString("speaker", stated.Speaker);
        json.Spans("spans", stated.Spans);
    }

    // The contract: every value of an event must be readable from the event's spans, so they hold those of its values too.
    private static ImmutableArray<TextSpan> Evidence(CodedEvent coded)
    {
        var spans = new List<TextSpan>(coded.Spans);
        spans.AddRange(coded.Type.Spans);
        spans.AddRange(coded.Date?.Spans ?? []);
        spans.AddRange(coded.Place?.Spans ?? []);
        spans.AddRange(coded.Actors.SelectMany(one => one.Spans));
        spans.AddRange(coded.Tolls.SelectMany(one => one.Spans));
        spans.AddRange(coded.Materiel.SelectMany(one => one.Spans));
        spans.AddRange(coded.Responsibility.SelectMany(one => one.Spans));
        return Joined(spans);
    }

    private static ImmutableArray<TextSpan> Joined(List<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.Order())
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
                joined[^1] = joined[^1].Union(span);
            else
                joined.Add(span);
        }

        return [.. joined];
    }
}
