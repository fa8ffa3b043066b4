using System.Globalization;
using Griot.Engine;
using Griot.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>One incident for people: its coded values first, then a block for each field with every report's claim.</summary>
internal static class ClaimMatrixView
{
    public static IRenderable Of(ClaimMatrix matrix, IncidentList list)
    {
        var rows = new List<IRenderable> { Head(matrix.Dossier.Incident, list), new Text("") };
        foreach (var field in matrix.Fields)
        {
            rows.Add(Title(field));
            rows.Add(Claims(field));
            rows.Add(new Text(""));
        }

        rows.Add(Screen.Plain(string.Join("   ", Marks.All.Select(mark => $"{Marks.Sign(mark)} {mark.Name()}")), Styles.Quiet));
        return new Rows(rows);
    }

    private static Rows Head(Incident incident, IncidentList list)
    {
        var where = incident.Place is { } place ? Wording.Of(place) : "place unknown";
        var rows = new List<IRenderable>
        {
            Screen.Plain($"{incident.Type.Name()}, {incident.Date?.ToString() ?? "date unknown"}, {where}", Styles.Heading),
            Screen.Plain(IncidentTable.Parties(incident)),
            Screen.Plain(string.Create(CultureInfo.InvariantCulture,
                $"Incident {incident.Id}, {incident.State.Name()}. {Screen.Count(incident.Reports.Length, "report")} from {Families(incident)}."), Styles.Quiet),
        };
        rows.AddRange(incident.Reports.Where(report => report.FamilyReason is not null)
            .Select(report => Screen.Plain($"  {Source(report)} belongs to family {report.Family}: {report.FamilyReason}", Styles.Quiet)));
        foreach (var other in incident.PossiblySame)
        {
            rows.Add(Screen.Plain(string.Create(CultureInfo.InvariantCulture,
                $"~ possibly the same as {list.ShortId(other.Incident)} (score {other.Score:0.00}): {string.Join("; ", other.Reasons)}"), Styles.Warning));
        }

        return new Rows(rows);
    }

    private static string Families(Incident incident) => incident.Families == 1 ? "1 family" : $"{incident.Families} independent families";

    private static Rows Title(ClaimField field)
    {
        var coded = field.Coded is null ? "" : $": {field.Coded}";
        var rows = new List<IRenderable> { Screen.Plain(field.Name.Replace('_', ' ').Replace('.', ' ') + coded, Styles.Heading) };
        if (!field.Contradictions.IsEmpty)
            rows.Add(Screen.Plain($"! contradicted ({string.Join(", ", field.Contradictions.Select(type => type.Name()).Distinct())})", Styles.Warning));
        return new Rows(rows);
    }

    private static Padder Claims(ClaimField field)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn { NoWrap = true, Width = 13 })
            .AddColumn(new GridColumn { Width = 22 })
            .AddColumn(new GridColumn { Width = 24 })
            .AddColumn(new GridColumn());
        foreach (var claim in field.Claims.Where(claim => claim.Mark != ClaimMark.Silent))
        {
            grid.AddRow(
                Screen.Plain($"{Marks.Sign(claim.Mark)} {claim.Mark.Name()}", Marks.Style(claim.Mark)),
                Screen.Plain(claim.Value),
                Screen.Plain(Source(claim.Report)),
                Words(claim));
        }

        var silent = field.Claims.Where(claim => claim.Mark == ClaimMark.Silent).Select(claim => claim.Report.Source ?? claim.Report.File).ToList();
        if (silent.Count > 0)
            grid.AddRow(
                Screen.Plain($"{Marks.Sign(ClaimMark.Silent)} silent", Styles.Quiet), new Text(""),
                Screen.Plain(string.Create(CultureInfo.InvariantCulture, $"{Screen.Count(silent.Count, "report")}"), Styles.Quiet),
                Screen.Plain(string.Join(", ", silent), Styles.Quiet));
        return new Padder(grid, new Padding(2, 0, 0, 0));
    }

    private static Rows Words(Claim claim)
    {
        var rows = new List<IRenderable> { Screen.Plain($"\"{Screen.Shortened(claim.Words ?? "", 240)}\"") };
        var by = new[] { claim.Speaker, claim.Certainty is { } certainty and not Certainty.Stated ? certainty.Name() : null }.OfType<string>().ToList();
        if (by.Count > 0)
            rows.Add(Screen.Plain("- " + string.Join(", ", by), Styles.Quiet));
        return new Rows(rows);
    }

    private static string Source(IncidentReport report) =>
        $"{report.Source ?? report.File}{(report.Published is { } day ? $", {EventDate.On(day)}" : "")}";
}
