using Griot.Engine;
using Griot.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>One incident for people: its coded values first, then a block for each field with every report's claim.</summary>
internal sealed class ClaimMatrixView
{
    private const int LongestQuote = 240;

    private readonly ClaimMatrix _matrix;
    private readonly ReportLabels _labels;
    private readonly int _valueWidth;
    private readonly int _sourceWidth;

    private ClaimMatrixView(ClaimMatrix matrix)
    {
        _matrix = matrix;
        _labels = new(matrix.Dossier.Incident);
        _valueWidth = Width(matrix.Fields.SelectMany(field => field.Claims).Select(claim => claim.Value ?? ""), 30);
        _sourceWidth = Width(matrix.Dossier.Incident.Reports.Select(_labels.Short), 28);
    }

    public static IRenderable Of(ClaimMatrix matrix, IncidentList list)
    {
        var view = new ClaimMatrixView(matrix);
        var rows = new List<IRenderable> { IncidentHead.Of(matrix.Dossier.Incident, view._labels, list) };
        foreach (var field in matrix.Fields)
        {
            rows.Add(new Text(""));
            rows.Add(view.Title(field));
            rows.Add(view.Claims(field));
        }

        rows.Add(new Text(""));
        rows.Add(Screen.Plain(string.Join("   ", Marks.All.Select(mark => $"{Marks.Sign(mark)} {mark.Name()}")) + "   tolls: low / best / high", Styles.Quiet));
        return new Rows(rows);
    }

    private Rows Title(ClaimField field)
    {
        var name = field.Name.Replace("tolls.", "", StringComparison.Ordinal).Replace('_', ' ').Replace('.', ' ');
        var decided = string.Concat(field.Decisions.Select(Decided));
        var rule = field.Rule is null || field.Decisions.Any(one => one.Kind == DecisionKind.Corrected) ? "" : $" (rule: {field.Rule})";
        var rows = new List<IRenderable> { Screen.Plain((field.Coded is null ? name : $"{name}: {field.Coded}{rule}") + decided, Styles.Heading) };
        if (!field.OtherRules.IsEmpty)
            rows.Add(Screen.Plain($"  by other rules: {string.Join(", ", field.OtherRules)}", Styles.Quiet));
        rows.AddRange(field.Contradictions.Select(one => Screen.Plain(
            $"! {one.Type.Name()}: {string.Join(" / ", one.Values.Select(rival => $"{rival.Value} ({_labels.All(rival.Reports)})"))}", Styles.Warning)));
        return new Rows(rows);
    }

    private static string Decided(FieldDecision decision) => decision.Kind == DecisionKind.Corrected
        ? $" * corrected by {decision.By}, coded {decision.Coded ?? "as nothing"}"
        : $" * {decision.Kind.Name()} by {decision.By}";

    private Padder Claims(ClaimField field)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn { NoWrap = true, Width = 13 })
            .AddColumn(new GridColumn { Width = _valueWidth })
            .AddColumn(new GridColumn { Width = _sourceWidth })
            .AddColumn(new GridColumn());
        foreach (var claim in field.Claims.Where(claim => claim.Mark != ClaimMark.Silent))
        {
            grid.AddRow(
                Screen.Plain($"{Marks.Sign(claim.Mark)} {claim.Mark.Name()}", Marks.Style(claim.Mark)),
                Screen.Plain(claim.Value),
                Screen.Plain(_labels.Short(claim.Report)),
                Words(claim));
        }

        var silent = field.Claims.Where(claim => claim.Mark == ClaimMark.Silent).Select(claim => claim.Report.Id).ToList();
        if (silent.Count > 0)
            grid.AddRow(Screen.Plain($"{Marks.Sign(ClaimMark.Silent)} silent", Styles.Quiet), new Text(""), Screen.Plain(_labels.All(silent), Styles.Quiet), new Text(""));
        return new Padder(grid, new Padding(2, 0, 0, 0));
    }

    private static Rows Words(Claim claim)
    {
        var rows = new List<IRenderable> { Screen.Plain($"\"{Screen.Shortened(claim.Words ?? "", LongestQuote)}\"") };
        var by = new[] { claim.Speaker, claim.Certainty is { } certainty and not Certainty.Stated ? certainty.Name() : null }.OfType<string>().ToList();
        if (by.Count > 0)
            rows.Add(Screen.Plain("- " + string.Join(", ", by), Styles.Quiet));
        return new Rows(rows);
    }

    private static int Width(IEnumerable<string> texts, int most) => Math.Clamp(texts.Select(text => text.Length).DefaultIfEmpty(0).Max(), 8, most);
}
