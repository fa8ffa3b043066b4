using System.Globalization;
using System.Text.Json;

namespace Griot.Engine;

/// <summary>Writes <c>griot/judgement/1</c>: one judgement as it was recorded, as one line of JSON.</summary>
public static class LedgerJson
{
    public const string Schema = "griot/judgement/1";

    public static ReadOnlyMemory<byte> Line(LedgerEntry entry) => JsonLine.Write(json =>
    {
        var recorded = entry.Recorded;
        json.WriteString("schema", Schema);
        json.WriteNumber("number", entry.Number.Value);
        json.WriteString("id", recorded.Id);
        json.WriteString("at", recorded.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("by", recorded.Judgement.By);
        json.WriteString("kind", recorded.Judgement.Kind);
        json.WritePropertyName("subject");
        using (var subject = JsonDocument.Parse(recorded.Judgement.Subject))
            subject.RootElement.WriteTo(json);
        json.WriteString("because", recorded.Judgement.Reason);
        json.Number("withdrawn_by", entry.WithdrawnBy?.Value);
        json.WriteString("previous_hash", recorded.PreviousHash);
        json.WriteString("hash", recorded.Hash);
    });
}
