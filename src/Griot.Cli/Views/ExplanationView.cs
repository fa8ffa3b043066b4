using System.Globalization;
using Griot.Analysis;
using Griot.Engine;
using Griot.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>Why each value is coded: its words in their line, its rule, who says so and how surely, and the readings that lost.</summary>
internal sealed class ExplanationView
{
    private readonly Report _report;
    private readonly QuotedWords _quoted;
    private readonly List<IRenderable> _rows = [];

    private ExplanationView(Report report) => (_report, _quoted) = (report, new(report));

    public static IRenderable Of(Explanation explanation)
    {
        var view = new ExplanationView(explanation.Coded.Report);
        view._rows.Add(Screen.Plain(view._report.File, Styles.Heading));
        if (explanation.Coded.Uncoded is { } uncoded)
            view._rows.Add(Screen.Plain("  " + uncoded));
        else if (explanation.Events.IsEmpty && explanation.Coded.Statistics.IsEmpty)
            view._rows.Add(Screen.Plain("  Nothing to code: no sentence tells of an act with a place, a day or a number."));
        foreach (var each in explanation.Events)
            view.Event(each);
        foreach (var statistic in explanation.Coded.Statistics)
            view.Value("statistic", FormattableString.Invariant($"{statistic.Value.Subject}: {statistic.Value.Value} {statistic.Value.Unit}"), statistic);
        view._rows.Add(new Text(""));
        return new Rows(view._rows);
    }

    private void Event(EventExplanation explanation)
    {
        var coded = explanation.Event;
        _rows.Add(new Text(""));
        _rows.Add(Screen.Plain($"  {coded.Id} {coded.Relation.Name()}, {coded.Status.Name()}, {coded.Reliability.Name().Replace('_', ' ')}", Styles.Heading));
        Value("what", coded.Type.Value.Name(), coded.Type);
        Instead(explanation.AlsoFitting.Select(rule => $"{rule.Type.Name()} by {rule.Id}/{rule.Version.ToString(CultureInfo.InvariantCulture)}, which comes later"));
        Note("facts", string.Join(", ", explanation.Facts));
        if (coded.Date is { } date)
            Value("when", date.Value.ToString(), date);
        else
            Note("when", "unknown");
        Instead(explanation.OtherDates.Select(InWords));
        if (coded.Place is { } place)
            Value("where", Wording.Of(place.Value), place);
        else
            Note("where", "unknown");
        Instead(explanation.OtherPlaces.Select(InWords));
        foreach (var actor in coded.Actors)
            Value(Wording.Of(actor.Value.Role), actor.Value.Id is { } id ? $"{actor.Value.Name} [{id}]" : actor.Value.Name, actor);
        foreach (var toll in coded.Tolls)
            Value(toll.Value.Measure.Name(), $"{toll.Value.Count} {toll.Value.Who.Name().Replace('_', ' ')}{(toll.Value.Superseded ? ", superseded" : "")}", toll);
        foreach (var thing in coded.Materiel)
            Value(thing.Value.Action.Name(), $"{thing.Value.Item} {thing.Value.Count}", thing);
        foreach (var claim in coded.Responsibility)
            Value("responsibility", Wording.Of(claim.Value), claim);
    }

    private void Value<T>(string name, string value, Stated<T> stated)
    {
        var sure = stated.Speaker is { } speaker ? $"{stated.Certainty.Name()}, on the word of \"{speaker}\"" : $"{stated.Certainty.Name()} by the report";
        var grid = Row(name, Screen.Plain(value));
        grid.AddRow(Screen.Plain(""), Screen.Plain($"rule {stated.Rule}; {sure}", Styles.Quiet));
        foreach (var span in stated.Spans)
            grid.AddRow(Screen.Plain(""), _quoted.InLine(span));
        _rows.Add(Inset(grid));
    }

    private void Note(string name, string text) => _rows.Add(Inset(Row(name, Screen.Plain(text, Styles.Quiet))));

    private void Instead(IEnumerable<string> readings)
    {
        foreach (var reading in readings)
            _rows.Add(Inset(Row("", Screen.Plain("not " + reading, Styles.Quiet))));
    }

    private string InWords(LostReading lost) => lost.Words is { } words
        ? $"{lost.Reading} (\"{_report.Text[words.Start..words.End]}\", line {_quoted.LineOf(words)}): {lost.Reason}"
        : $"{lost.Reading}: {lost.Reason}";

    private static Grid Row(string name, Text value)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Width = 16 }).AddColumn();
        return grid.AddRow(Screen.Plain(name, Styles.Quiet), value);
    }

    private static Padder Inset(Grid grid) => new(grid, new Padding(4, 0, 0, 0));
}
