using System.Text.Json;
using Griot.Analysis;
using Griot.Model;

namespace Griot.Engine.Tests.Exports;

public sealed class IncidentExportTests
{
    [Fact]
    public void An_acled_row_has_its_31_columns_filled_by_the_codebook()
    {
        var row = Row(ExportFormat.Acled, TheAmbush.Dossier);

        Assert.Equal(31, row.Count);
        Assert.StartsWith("MLI", row["event_id_cnty"], StringComparison.Ordinal);
        Assert.Equal(
            ("2025-02-07", "1", "Political violence", "Battles", "Armed clash"),
            (row["event_date"], row["time_precision"], row["disorder_type"], row["event_type"], row["sub_event_type"]));
        Assert.Equal(("466", "Western Africa", "Mali", "Gao", "Kobé"), (row["iso"], row["region"], row["country"], row["admin1"], row["location"]));
        Assert.Equal(("16", "0.25", "2"), (row["latitude"], row["longitude"], row["geo_precision"]));
        Assert.Equal(("Civilians", "Political militia-Civilians"), (row["inter2"], row["interaction"]));
        Assert.Equal("Wire; Army; Ledger", row["source"]);
    }

    [Fact]
    public void Acled_fatalities_are_the_lowest_figure() => Assert.Equal("25", Row(ExportFormat.Acled, TheAmbush.Dossier)["fatalities"]);

    [Fact]
    public void A_ged_row_has_its_49_columns_and_its_deaths_add_up()
    {
        var row = Row(ExportFormat.Ged, TheAmbush.Dossier);

        Assert.Equal(49, row.Count);
        Assert.Equal(("3", "2025-02-07", "2025-02-07", "1"), (row["type_of_violence"], row["date_start"], row["date_end"], row["date_prec"]));
        Assert.Equal(("0", "0", "32", "0"), (row["deaths_a"], row["deaths_b"], row["deaths_civilians"], row["deaths_unknown"]));
        Assert.Equal(("32", "32", "25"), (row["best"], row["high"], row["low"]));
        Assert.Equal(("2", "2", "432", "POINT (0.25 16)"), (row["number_of_sources"], row["where_prec"], row["country_id"], row["geom_wkt"]));
        Assert.Equal("153001", row["priogrid_gid"]);
    }

    [Fact]
    public void What_a_format_has_no_row_for_is_counted_with_its_reason()
    {
        var dossiers = new[] { TheAmbush.Dossier, Changed(incident => incident with { Date = null }), Changed(incident => incident with { Tolls = [] }) };

        var summary = Export().Write(ExportFormat.Ged, dossiers, TextWriter.Null);

        Assert.Equal(1, summary.Written);
        Assert.Equal(new Dictionary<string, int> { ["no date"] = 1, ["no deaths"] = 1 }, summary.LeftOut);
    }

    [Theory]
    [InlineData(ExportFormat.Acled)]
    [InlineData(ExportFormat.Ged)]
    [InlineData(ExportFormat.GeoJson)]
    [InlineData(ExportFormat.Csv)]
    public void No_speaker_quotation_or_unregistered_party_is_published(ExportFormat format)
    {
        var text = Text(format, TheAmbush.Dossier);

        Assert.DoesNotContain("Traoré", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Diallo", text, StringComparison.Ordinal);
        Assert.Contains("Wire", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_has_a_feature_for_each_incident_and_no_invented_point()
    {
        var dossiers = new[] { TheAmbush.Dossier, Changed(incident => incident with { Place = null }) };
        using var json = JsonDocument.Parse(Text(ExportFormat.GeoJson, dossiers));
        var features = json.RootElement.GetProperty("features");

        Assert.Equal(0.25, features[0].GetProperty("geometry").GetProperty("coordinates")[0].GetDouble());
        Assert.Equal(32, features[0].GetProperty("properties").GetProperty("killed_best").GetInt32());
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
    }

    [Fact]
    public void A_claim_table_has_a_row_for_each_claim_that_leads_back_to_the_words()
    {
        var rows = Text(ExportFormat.Csv, TheAmbush.Dossier).Split('\n');

        Assert.Contains(rows, row => row.Contains("tolls.killed.civilians,25 / 32 / 32,range,denial", StringComparison.Ordinal)
            && row.EndsWith("25+,stated,compatible,32-65,test/1,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_made_harmless()
    {
        var dossier = Changed(incident => incident with { Place = incident.Place! with { Name = "=HYPERLINK(\"x\")" } });

        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", Text(ExportFormat.Acled, dossier), StringComparison.Ordinal);
    }

    private static IncidentExport Export() => new(Coder.Default.Actors, Coder.Default.Countries);

    private static Dossier Changed(Func<Incident, Incident> change) => TheAmbush.Dossier with { Incident = change(TheAmbush.Incident) };

    private static string Text(ExportFormat format, params Dossier[] dossiers)
    {
        var output = new StringWriter();
        Export().Write(format, dossiers, output);
        return output.ToString();
    }

    private static Dictionary<string, string> Row(ExportFormat format, Dossier dossier)
    {
        var lines = Text(format, dossier).TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        return lines[0].Split(',').Zip(Cells(lines[1])).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static IEnumerable<string> Cells(string line)
    {
        var (cell, quoted) = ("", false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                yield return cell;
                cell = "";
            }
            else
            {
                cell += c;
            }
        }

        yield return cell;
    }
}
