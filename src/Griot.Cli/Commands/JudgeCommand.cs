using System.CommandLine;
using Griot.Analysis;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Cli.Commands;

/// <summary><c>judge</c>: a person decides on a value, on what depends on what, or that an incident may go out.</summary>
internal static class JudgeCommand
{
    private const string Forms =
        "FIELD accept | FIELD reject | FIELD VALUE | unsure INCIDENT | dependent REPORT on REPORT | independent REPORT of REPORT | release | unrelease";

    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("INCIDENT") { Description = "Its id, the beginning of its id, or its number in the list" };
        var what = new Argument<string[]>("WHAT") { Description = Forms, Arity = ArgumentArity.OneOrMore };
        var report = new Option<string?>("--report") { Description = "The report that gives the value: its letter in show, file or id", HelpName = "REPORT" };
        var words = new Option<string?>("--words") { Description = "Its exact words for the value; with --report", HelpName = "TEXT" };
        var command = new Command("judge",
            "Accept, reject or correct a value; say that nobody knows whether two incidents are one; mark reports dependent; release. Fields: "
            + string.Join(", ", IncidentField.Forms) + ".") { name, what, report, words };
        return Judges.Command(command, surroundings, (parsed, bench) => bench.Find(parsed.GetRequiredValue(name)) is not { } incident ? null
            : Judge(incident, parsed.GetRequiredValue(what), parsed.GetValue(report), parsed.GetValue(words), bench));
    }

    private static Judged? Judge(Incident incident, string[] what, string? report, string? words, Bench bench)
    {
        switch (what)
        {
            case ["release" or "unrelease"]:
                return Release(incident, what[0] == "release", bench);
            case ["unsure", var other]:
                return Unsure(incident, other, bench);
            case ["dependent", var one, "on", var on]:
                return Depend(incident, one, on, depends: true, bench);
            case ["independent", var one, "of", var on]:
                return Depend(incident, one, on, depends: false, bench);
            case [var field, ..] when field is not ("release" or "unrelease" or "unsure" or "dependent" or "independent"):
                return Decide(incident, field, what[1..], report, words, bench);
            default:
                bench.Refuse($"'{string.Join(' ', what)}' is not understood. Say one of: {Forms}");
                return null;
        }
    }

    private static Judged? Release(Incident incident, bool release, Bench bench)
    {
        var releasing = new Releasing(bench.Workspace, bench.Judging);
        var outcome = release ? releasing.Release(incident) : releasing.CallBack(incident);
        if (outcome is ReleaseOutcome.Refused refused)
            bench.Refuse(refused.Message);
        return (outcome as ReleaseOutcome.Recorded)?.Judged;
    }

    private static Judged? Unsure(Incident incident, string name, Bench bench)
    {
        if (bench.Find(name) is not { } other)
            return null;
        if (other.Id != incident.Id)
            return bench.Judging.Unsure(incident, other);
        bench.Refuse($"That is one incident. To take reports out of it: griot split {bench.List.ShortId(incident.Id)} REPORT...");
        return null;
    }

    private static Judged? Depend(Incident incident, string name, string onName, bool depends, Bench bench)
    {
        if (bench.Report(incident, name) is not { } report || bench.Report(incident, onName) is not { } on)
            return null;
        if (report.Id != on.Id)
            return bench.Judging.Depend(report.Id, on.Id, depends);
        bench.Refuse($"'{name}' and '{onName}' are one report.");
        return null;
    }

    private static Judged? Decide(Incident incident, string name, string[] rest, string? report, string? words, Bench bench)
    {
        if (IncidentField.Named(name) is not { } field)
        {
            bench.Refuse($"There is no field '{name}'. Fields are {string.Join(", ", IncidentField.Forms)}; incident {bench.List.ShortId(incident.Id)} has {string.Join(", ", FieldsOf(incident))}.");
            return null;
        }

        if (rest.Length == 0)
        {
            bench.Refuse($"Say what about {field}: accept, reject, or {field.Allowed}.");
            return null;
        }

        var value = string.Join(' ', rest);
        return value is "accept" or "reject" ? Weigh(incident, field, value == "accept", bench) : Correct(incident, field, value, report, words, bench);
    }

    private static Judged? Weigh(Incident incident, IncidentField field, bool accept, Bench bench)
    {
        var id = bench.List.ShortId(incident.Id);
        if (incident.Decisions.FirstOrDefault(decision => decision.Field == field.Name && (decision.Kind == DecisionKind.Corrected || decision is { Kind: DecisionKind.Rejected, IsOutdated: false })) is { } earlier)
        {
            bench.Refuse($"{field} of {id} is {earlier.Kind.Name()} by {earlier.By} already (#{earlier.Judgement}). To go back to what the program coded: griot undo {earlier.Judgement}");
            return null;
        }

        if (field.TextOf(incident) is { } text)
            return bench.Judging.Decide(incident, field, accept ? DecisionKind.Accepted : DecisionKind.Rejected, text);
        bench.Refuse($"Incident {id} has no {field}, so there is nothing to {(accept ? "accept" : "reject")}. To put a value in, give {field.Allowed}.");
        return null;
    }

    private static Judged? Correct(Incident incident, IncidentField field, string text, string? report, string? words, Bench bench)
    {
        var dossier = Dossiers.Of(incident, bench.Workspace);
        if (field.Normal(JudgedValue.Completed(field, text, dossier, Coder.Default)) is not { } value)
        {
            bench.Refuse($"'{text}' is no value for {field}. It takes {field.Allowed}.");
            return null;
        }

        if (field.TextOf(incident) == value)
        {
            bench.Refuse($"{field} of {bench.List.ShortId(incident.Id)} is {value} already. If you have checked it: griot judge {bench.List.ShortId(incident.Id)} {field} accept");
            return null;
        }

        return Evidence(incident, dossier, report, words, bench, out var evidence) ? bench.Judging.Decide(incident, field, DecisionKind.Corrected, value, evidence) : null;
    }

    private static bool Evidence(Incident incident, Dossier dossier, string? report, string? words, Bench bench, out EvidenceWords? evidence)
    {
        evidence = null;
        if (report is null && words is null)
            return true;
        if (report is null || words is null)
            bench.Refuse("--report and --words go together: which report gives the value, and in which words.");
        else if (bench.Report(incident, report) is { } named)
        {
            var text = dossier.Tellings.First(telling => telling.Part.Id == named.Id).Report.Report.Text;
            if (words.Length > 0 && text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0)
                evidence = new(named.Id, new(at, at + words.Length));
            else
                bench.Refuse($"Report '{report}' does not hold the words \"{Screen.Shortened(words, 80)}\". Give them exactly as they stand there.");
        }

        return evidence is not null;
    }

    private static IEnumerable<string> FieldsOf(Incident incident) =>
    [
        .. IncidentField.Forms.Where(form => IncidentField.Named(form)?.TextOf(incident) is not null),
        .. incident.Tolls.Select(toll => $"tolls.{toll.Measure.Name()}.{toll.Who.Name()}"),
        .. incident.Materiel.Select(thing => $"materiel.{thing.Item}").Distinct(),
    ];
}
