using Griot.Engine;
using Griot.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>What one report says, event by event, for people.</summary>
internal static class CodedReportView
{
    public static IRenderable Of(CodedReport coded)
    {
        var report = coded.Report;
        var about = new[] { report.Source, report.Published is { } day ? EventDate.On(day).ToString() : "no date", coded.Language };
        var rows = new List<IRenderable>
        {
            Screen.Plain(report.File, Styles.Heading),
            Screen.Plain("  " + string.Join(", ", about.OfType<string>()) + (report.Title is { } title ? $": {title}" : ""), Styles.Quiet),
        };
        rows.AddRange(coded.Events.Select(Event));
        rows.AddRange(coded.Statistics.Select(Statistic));
        if (coded.Events.IsEmpty && coded.Statistics.IsEmpty)
            rows.Add(Screen.Plain("  nothing to code"));
        rows.Add(new Text(""));
        return new Rows(rows);
    }

    private static Padder Event(CodedEvent coded)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Width = 16 }).AddColumn();
        var status = coded.Status == EventStatus.Reported ? "" : $", {coded.Status.Name()}";
        grid.AddRow(Screen.Plain($"{coded.Id} {coded.Relation.Name()}"), Screen.Plain(coded.Type.Value.Name() + status, Styles.Heading));
        Row("when", coded.Date?.Value.ToString());
        Row("where", coded.Place is { } place ? Wording.Of(place.Value) : null);
        foreach (var group in coded.Actors.GroupBy(actor => actor.Value.Role))
            Row(group.Key.Name().Replace('_', ' '), string.Join("; ", group.Select(Wording.Of)));
        foreach (var group in coded.Tolls.GroupBy(toll => toll.Value.Measure))
            Row(group.Key.Name(), string.Join("; ", group.Select(Toll)));
        Row("materiel", string.Join("; ", coded.Materiel.Select(one => $"{one.Value.Item}: {Wording.Of(one.Value)}")));
        Row("responsibility", string.Join("; ", coded.Responsibility.Select(one => Wording.Of(one.Value))));
        return new Padder(grid, new Padding(2, 0, 0, 0));

        void Row(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                grid.AddRow(Screen.Plain(name, Styles.Quiet), Screen.Plain(value));
        }
    }

    private static string Toll(Stated<Toll> toll)
    {
        var who = toll.Value.Who == PersonKind.All ? "" : " " + toll.Value.Who.Name().Replace('_', ' ');
        var notes = new[]
        {
            toll.Value.Superseded ? "superseded" : null,
            toll.Certainty == Certainty.Stated ? null : toll.Certainty.Name(),
            toll.Speaker is { } speaker ? $"says {speaker}" : null,
        }.OfType<string>().ToList();
        return $"{toll.Value.Count}{who}{(notes.Count == 0 ? "" : $" ({string.Join(", ", notes)})")}";
    }

    private static Text Statistic(Stated<Statistic> stated) => Screen.Plain(FormattableString.Invariant(
        $"  statistic       {stated.Value.Subject}: {stated.Value.Value} {stated.Value.Unit}"));
}
