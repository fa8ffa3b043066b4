using System.Globalization;
using System.Text.Json;
using Griot.Reading.Formats;
using Griot.Reading.Json;

namespace Griot.Reading.Tables;

/// <summary>One JSON object a line, or a JSON list of objects: a report an object, its keys mapped as columns are.</summary>
internal sealed class JsonLinesFormat : IReportFormat
{
    public string Name => "json";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options) =>
        JsonNames.Of(head) is { Count: > 0 } names && options.Columns.In(names) is not null;

    public IEnumerable<PendingReport> Read(Contents contents) =>
        contents.Bytes.Look(ReportFormats.HeadLength).TrimStart("\uFEFF \t\r\n"u8)[0] == '[' ? List(contents) : Lines(contents);

    private static IEnumerable<PendingReport> Lines(Contents contents)
    {
        var lines = new ByteLines(contents.Bytes);
        while (lines.Next(ReadingLimits.RowBytes) is { } line)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{contents.Name}:{line.Number}");
            var bytes = line.Bytes;
            if (bytes is null)
                yield return contents.Problem(TableProblems.LongRow(name, line.Offset, line.Length));
            else if (bytes.AsSpan().TrimStart("\uFEFF \t\r\n"u8).Length > 0)
                yield return contents.Report(name, bytes.Length, () => Read(name, line.Offset, bytes, contents.Pass.Options.Columns));
        }
    }

    private static IEnumerable<PendingReport> List(Contents contents)
    {
        var json = new JsonFeed(contents.Bytes);
        json.Read();
        for (var number = 1; ; number++)
        {
            var offset = contents.Bytes.Offset;
            if (json.Element() is not { } element)
                yield break;
            var name = string.Create(CultureInfo.InvariantCulture, $"{contents.Name}#{number}");
            yield return element.Length == 0
                ? contents.Problem(TableProblems.LongRow(name, offset, contents.Bytes.Offset - offset))
                : contents.Report(name, element.Length, () => Read(name, offset, element, contents.Pass.Options.Columns));
        }
    }

    private static ReadOutcome Read(string name, long offset, byte[] bytes, ColumnMap map)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return new UnreadableReport(TableProblems.NotAnObject(name, offset, "it is another value"));
            var fields = document.RootElement.EnumerateObject().Select(field => (field.Name, Value: Text(field.Value))).ToList();
            return map.In([.. fields.Select(field => field.Name)]) is { } columns
                ? columns.Read(name, [.. fields.Select(field => field.Value)])
                : new PassedOver(name, "rows without text");
        }
        // A string may hold half of a character that needs two; that shows only when it is taken out.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new UnreadableReport(TableProblems.NotAnObject(name, offset, exception.Message));
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
