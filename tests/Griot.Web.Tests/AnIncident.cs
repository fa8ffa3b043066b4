using Griot.Model;
using Griot.Storage;

namespace Griot.Web.Tests;

/// <summary>Builds one made-up incident, value by value; what is not said stays unknown.</summary>
internal sealed class AnIncident(string id)
{
    private static readonly RuleId Rule = new("test", 1);
    private readonly List<Stated<ActorPart>> _actors = [];
    private readonly List<MergedToll> _tolls = [];
    private readonly List<(CodedReport Report, int Family, bool Begins)> _reports = [];
    private SubEventType _type = SubEventType.ArmedClash;
    private EventDate? _date;
    private Place? _place;
    private IncidentState _state;

    public AnIncident As(SubEventType type)
    {
        _type = type;
        return this;
    }

    public AnIncident On(string day) => During(day, day, Precision.Exact);

    public AnIncident During(string from, string to, Precision precision)
    {
        _date = new(DateOnly.Parse(from, null), DateOnly.Parse(to, null), precision);
        return this;
    }

    public AnIncident At(string name, double latitude, double longitude, string? region = "Gao", string country = "ML", Precision precision = Precision.Exact)
    {
        _place = new(name, region, country, new(latitude, longitude), precision);
        return this;
    }

    public AnIncident By(string? key, string name, Certainty certainty = Certainty.Stated) => Party(ActorRole.Initiator, key, name, certainty);

    public AnIncident Against(string? key, string name) => Party(ActorRole.Target, key, name, Certainty.Stated);

    public AnIncident Killing(long? low, long? best, long? high, PersonKind who = PersonKind.All)
    {
        _tolls.Add(new(TollMeasure.Killed, who, low, best, high, "range"));
        return this;
    }

    public AnIncident ToldBy(CodedReport report, int family, bool begins = true)
    {
        _reports.Add((report, family, begins));
        return this;
    }

    public AnIncident Reached(IncidentState state)
    {
        _state = state;
        return this;
    }

    public Incident Made() => new(
        new(id), _type, _date, _place, [.. _actors], [.. _tolls], [], [],
        [.. _reports.Select(told => new EventKey(told.Report.Report.Id, "e1"))], [.. _reports.Select(Part)], [], [], _state);

    private static IncidentReport Part((CodedReport Coded, int Family, bool Begins) told) => new(
        told.Coded.Report.Id, told.Coded.Report.File, told.Coded.Report.Source, told.Coded.Report.Published, told.Family, told.Begins ? null : "the same words");

    private AnIncident Party(ActorRole role, string? key, string name, Certainty certainty)
    {
        _actors.Add(new(new(key, name, role), [new TextSpan(0, 1)], Rule, null, certainty));
        return this;
    }
}

internal static class WorkspaceFilling
{
    /// <summary>Saves incidents as the view of the workspace, with their reports.</summary>
    public static void Hold(this Workspace workspace, IEnumerable<CodedReport> reports, params IEnumerable<AnIncident> incidents)
    {
        workspace.AddAll(reports);
        workspace.SaveIncidents([.. incidents.Select(incident => incident.Made())]);
    }

    public static void Hold(this Workspace workspace, params IEnumerable<AnIncident> incidents) => workspace.Hold([], incidents);
}
