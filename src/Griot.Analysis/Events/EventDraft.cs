using Griot.Analysis.Dates;
using Griot.Analysis.Places;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>An event while it is put together from scenes; lives only inside <see cref="EventAssembler"/>.</summary>
internal sealed class EventDraft(Scene opening, Relation relation)
{
    /// <summary>What an event told over more sentences than these is, and when and where, is known from the first of them.</summary>
    // Every further scene asks for them again: without a limit a report of a million words would take time squared.
    private const int DecidingScenes = 100;

    /// <summary>"Six days after the attack" may be a day or two off; the day itself, told elsewhere, is better.</summary>
    public const int DaysOffWhenCounted = 2;

    private readonly List<Scene> _scenes = [opening];
    private string? _track;
    private (DateMention? Date, PlaceMention? Place)? _anchor;

    public Relation Relation { get; } = relation;

    /// <summary>A scene that announced several events at once ("two strikes"): it says what kind of event this is.</summary>
    public Scene? Summary { get; init; }

    public IReadOnlyList<Scene> Scenes => _scenes;

    /// <summary>Sentences before the event is told that already say who is blamed or denies: mostly headlines.</summary>
    public List<Scene> Openings { get; } = [];

    /// <summary>Every sentence that may speak of responsibility.</summary>
    public IEnumerable<Scene> Spoken => Openings.Concat(_scenes);

    /// <summary>The scenes that tell an act, in order; the first two are the core.</summary>
    public IEnumerable<Scene> Telling => _scenes.Where(scene => scene.Acts.Length > 0);

    public string Track => _track ??= Tracks.Of(_scenes.Take(DecidingScenes).SelectMany(scene => scene.Acts));

    public DateMention? Date => (_anchor ??= (FindDate(), FindPlace())).Date;

    public PlaceMention? Place => (_anchor ??= (FindDate(), FindPlace())).Place;

    public DateMention? SpeechDate => _scenes.Select(scene => scene.SpeechDate).FirstOrDefault(date => date?.Date is not null);

    public void Add(Scene scene)
    {
        _scenes.Add(scene);
        if (_scenes.Count <= DecidingScenes)
            (_track, _anchor) = (null, null);
    }

    /// <summary>Puts the sentences of the lead before what is told.</summary>
    public void Precede(IEnumerable<Scene> scenes)
    {
        _scenes.InsertRange(0, scenes);
        (_track, _anchor) = (null, null);
    }

    /// <summary>The first day told; a later and exacter one inside it ("this week ... on Wednesday") is better.</summary>
    private DateMention? FindDate()
    {
        var told = Anchoring.Select(scene => scene.EventDate).OfType<DateMention>().ToList();
        var first = told.Find(date => date.Date is not null);
        if (first is { IsCounted: true, Date: { } counted })
            first = told.Find(date => date is { IsCounted: false, Date.Precision: Precision.Exact } && date.Date.GapTo(counted) <= DaysOffWhenCounted) ?? first;
        if (first?.Date is { Precision: Precision.Exact } day)
            return told.Find(date => date.Date is { Precision: Precision.Exact, Days: 2 } night && night.Contains(day)) ?? first;
        if (first?.Date is not { } wide)
            return told.FirstOrDefault();
        return told.Find(date => date.Date is { Precision: Precision.Exact } exact && wide.Contains(exact)) ?? first;
    }

    /// <summary>The most specific place; of equals the first told.</summary>
    private PlaceMention? FindPlace()
    {
        var found = MostSpecific();
        // "south-west of X", and further down "45 km south-west of X".
        return found is { Relation: PlaceRelation.Near } near
            ? Anchoring.SelectMany(scene => scene.Places).FirstOrDefault(place => place.Relation == PlaceRelation.Distance && place.Place.Name == near.Place.Name && place.Place.Point != near.Place.Point) ?? found
            : found;
    }

    private PlaceMention? MostSpecific() => Anchoring
        .Select((scene, order) => (Place: scene.EventPlace, Order: order, Tells: scene.Acts.Length > 0))
        .Where(entry => entry.Place is not null)
        .OrderBy(entry => Scene.Rank(entry.Place!) + (entry.Tells ? 0 : 1)).ThenBy(entry => entry.Order)
        .Select(entry => entry.Place).FirstOrDefault();

    /// <summary>The scenes that may say when and where: those that tell an act or count its victims.</summary>
    private IEnumerable<Scene> Anchoring => InBodyFirst(_scenes.Take(DecidingScenes)).Where(scene => !scene.IsConsequence && (scene.Acts.Length > 0 || scene.Tolls.Length > 0 || scene.IsAnchor));

    /// <summary>The text before its headline: a headline shortens.</summary>
    public IEnumerable<Scene> BodyFirst => InBodyFirst(_scenes);

    private static IEnumerable<Scene> InBodyFirst(IEnumerable<Scene> scenes) =>
        scenes.Where(scene => scene.Sentence.Section == Text.SectionKind.Body).Concat(scenes.Where(scene => scene.Sentence.Section != Text.SectionKind.Body));
}
