using Griot.Model;

namespace Griot.Engine.Tests;

/// <summary>Builds one report with one coded event, every value resting on words of its text.</summary>
internal sealed class AReport(string source, string published, string text)
{
    private static readonly RuleId Rule = new("test", 1);

    private readonly List<Stated<Toll>> _tolls = [];
    private readonly List<Stated<ActorPart>> _actors = [];
    private readonly List<Stated<Materiel>> _materiel = [];
    private readonly List<Stated<Responsibility>> _responsibility = [];
    private Stated<EventDate>? _date;
    private Stated<Place>? _place;
    private Stated<SubEventType>? _type;

    public AReport On(string day, string words)
    {
        _date = Stated(EventDate.On(DateOnly.Parse(day, null)), words);
        return this;
    }

    public AReport At(string name, double latitude, double longitude, Precision precision = Precision.Exact)
    {
        _place = Stated(new Place(name, "Gao", "ML", new(latitude, longitude), precision), name);
        return this;
    }

    public AReport In(string region)
    {
        _place = Stated(new Place(region, null, "ML", null, Precision.Wide), region);
        return this;
    }

    public AReport As(SubEventType type, string words)
    {
        _type = Stated(type, words);
        return this;
    }

    public AReport By(string? id, string words, Certainty certainty = Certainty.Stated) => Party(ActorRole.Initiator, id, words, certainty);

    public AReport Against(string? id, string words) => Party(ActorRole.Target, id, words, Certainty.Stated);

    public AReport Killing(CountRange count, PersonKind who, string words, string? speaker = null,
        Certainty certainty = Certainty.Stated, bool superseded = false)
    {
        _tolls.Add(Stated(new Toll(TollMeasure.Killed, who, count, superseded), words, speaker, certainty));
        return this;
    }

    public AReport Destroying(string item, CountRange count, string words)
    {
        _materiel.Add(Stated(new Materiel(item, MaterielAction.Destroyed, count), words));
        return this;
    }

    public AReport Responsible(string? actor, ResponsibilityStatus status, string words, string? speaker = null)
    {
        _responsibility.Add(Stated(new Responsibility(actor, status), words, speaker));
        return this;
    }

    public CodedReport Coded()
    {
        var report = new Report($"{source}.txt", text, $"Title of {source}", source, null, DateOnly.Parse(published, null), "en");
        var type = _type ?? Stated(SubEventType.ArmedClash, text[..text.IndexOf(' ', StringComparison.Ordinal)]);
        var coded = new CodedEvent(
            "e1", Relation.News, EventStatus.Reported, type, _date, _place, [.. _actors], [.. _tolls], [.. _materiel], [.. _responsibility],
            Reliability.SingleSource, type.Spans);
        return new(report, "en", [coded], []);
    }

    private AReport Party(ActorRole role, string? id, string words, Certainty certainty)
    {
        _actors.Add(Stated(new ActorPart(id, words, role), words, null, certainty));
        return this;
    }

    private Stated<T> Stated<T>(T value, string words, string? speaker = null, Certainty certainty = Certainty.Stated)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' does not stand in the text.");
        return new(value, [new TextSpan(start, start + words.Length)], Rule, speaker, certainty);
    }
}
