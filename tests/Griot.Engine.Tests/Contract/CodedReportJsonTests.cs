using System.Text;
using System.Text.Json;
using Griot.Model;
using Griot.Reading;

namespace Griot.Engine.Tests.Contract;

public sealed class CodedReportJsonTests
{
    [Fact]
    public void A_report_is_written_exactly_as_the_contract_has_it() => Assert.Equal(
        """
        {"schema":"griot/coded-report/1",
        "report":{"id":"ID","file":"Ledger.txt","source":"Ledger","url":null,"title":"Title of Ledger","language":"en","published":"2025-02-10"},
        "events":[{"id":"e1","relation":"news","status":"reported","event_type":"Violence against civilians","sub_event_type":"Attack",
        "date":{"start":"2025-02-08","end":"2025-02-08","precision":1},
        "place":{"name":"Niono","admin1":"Gao","country":"ML","latitude":14.25,"longitude":-5.99,"precision":1},
        "actors":[{"id":null,"name":"The shepherds of Ali Diallo","role":"initiator","certainty":"alleged"},
        {"id":"civilians","name":"civilians","role":"target","certainty":"stated"}],
        "tolls":[{"measure":"killed","who":"civilians","low":32,"high":32,"speaker":null,"certainty":"stated","spans":[[38,50]]}],
        "materiel":[],
        "responsibility":[{"actor":"The shepherds of Ali Diallo","status":"attributed","speaker":"the army"}],
        "reliability":"single_source",
        "spans":[[3,13],[17,23],[27,32],[38,50],[64,91],[96,115]]}],
        "statistics":[],"error":null}
        """.ReplaceLineEndings("").Replace("ID", TheAmbush.Ledger.Report.Id.Value, StringComparison.Ordinal), Line(TheAmbush.Ledger));

    [Fact]
    public void An_early_figure_says_that_it_is_superseded()
    {
        using var json = JsonDocument.Parse(Line(TheAmbush.Wire));
        var tolls = json.RootElement.GetProperty("events")[0].GetProperty("tolls");

        Assert.False(tolls[0].TryGetProperty("superseded", out _));
        Assert.Equal(JsonValueKind.Null, tolls[0].GetProperty("high").ValueKind);
        Assert.True(tolls[1].GetProperty("superseded").GetBoolean());
    }

    [Fact]
    public void Words_keep_their_accents_and_stay_on_one_line()
    {
        var line = Line(new CodedReport(new Report("a.txt", "x", "À \"Gao\"\nville"), "fr", [], []));

        Assert.Contains("\"À \\\"Gao\\\"\\nville\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void A_statistic_carries_its_period_and_its_words()
    {
        var statistic = new Statistic("killed", 9000, "people", Direction.Up, new Period(new DateOnly(2020, 1, 1), null), null);
        var line = Line(new CodedReport(new Report("a.txt", "9,000 killed"), "en", [], [new(statistic, [new TextSpan(0, 12)], new("test", 1), "ACAPS")]));

        Assert.Contains(
            """{"subject":"killed","value":9000,"unit":"people","direction":"up","period":{"start":"2020-01-01","end":null},"place":null,"speaker":"ACAPS","spans":[[0,12]]}""",
            line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_could_not_be_read_has_a_line_with_its_error()
    {
        var line = Encoding.UTF8.GetString(CodedReportJson.Line(new SpoiledFile("a.txt", new ReadProblem("a.txt", "It holds no text.", "Remove it."))).Span);

        Assert.Equal("""{"schema":"griot/coded-report/1","report":{"id":null,"file":"a.txt"},"events":[],"statistics":[],"error":"It holds no text."}""", line);
    }

    private static string Line(CodedReport coded) => Encoding.UTF8.GetString(CodedReportJson.Line(coded).Span);
}
