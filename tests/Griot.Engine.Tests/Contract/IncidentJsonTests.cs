using System.Text;

namespace Griot.Engine.Tests.Contract;

public sealed class IncidentJsonTests
{
    [Fact]
    public void An_incident_is_written_exactly_as_the_contract_has_it() => Assert.Equal(
        """
        {"schema":"griot/incident/1","id":"i0123456789ab","event_type":"Battles","sub_event_type":"Armed clash",
        "date":{"start":"2025-02-07","end":"2025-02-07","precision":1},
        "place":{"name":"Kobé","admin1":"Gao","country":"ML","latitude":16,"longitude":0.25,"precision":2},
        "actors":[{"id":"unidentified-armed-group","name":"gunmen","role":"initiator","certainty":"stated"},
        {"id":"civilians","name":"civilians","role":"target","certainty":"stated"},
        {"id":null,"name":"The shepherds of Ali Diallo","role":"initiator","certainty":"alleged"}],
        "materiel":[{"item":"truck","action":"destroyed","low":2,"high":2}],
        "responsibility":[{"actor":"The shepherds of Ali Diallo","status":"attributed","speaker":"the army"}],
        "tolls":[{"measure":"killed","who":"civilians","low":25,"best":32,"high":32,"rule":"range"}],
        "reports":[{"id":"WIRE","file":"Wire.txt","source":"Wire","family":1},
        {"id":"ARMY","file":"Army.txt","source":"Army","family":2},
        {"id":"LEDGER","file":"Ledger.txt","source":"Ledger","family":1}],
        "families":2,
        "contradictions":[{"field":"date","type":"conflict","values":[{"value":"2025-02-07","reports":["WIRE"]},{"value":"2025-02-08","reports":["LEDGER"]}]},
        {"field":"place","type":"conflict","values":[{"value":"Kobé","reports":["WIRE"]},{"value":"Niono","reports":["LEDGER"]}]},
        {"field":"tolls.killed.civilians","type":"denial","values":[{"value":"25+","reports":["WIRE"]},{"value":"denied","reports":["ARMY"]}]}],
        "possibly_same":[{"incident":"iffff00000000","score":0.61,"reasons":["1 day apart","same target"]}],
        "state":"proposed"}
        """.ReplaceLineEndings("")
            .Replace("WIRE", TheAmbush.Wire.Report.Id.Value, StringComparison.Ordinal)
            .Replace("ARMY", TheAmbush.Army.Report.Id.Value, StringComparison.Ordinal)
            .Replace("LEDGER", TheAmbush.Ledger.Report.Id.Value, StringComparison.Ordinal),
        Encoding.UTF8.GetString(IncidentJson.Line(TheAmbush.Incident).Span));

    [Fact]
    public void Unknown_values_are_null_and_never_guessed()
    {
        var line = Encoding.UTF8.GetString(IncidentJson.Line(TheAmbush.Incident with { Date = null, Place = null }).Span);

        Assert.Contains("\"date\":null,\"place\":null", line, StringComparison.Ordinal);
    }
}
