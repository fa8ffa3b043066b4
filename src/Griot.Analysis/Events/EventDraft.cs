using System.Runtime.InteropServices;
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
    private List<Scene>? _bodyFirst;
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

    public string Track => _track ??= Tracks.Of(CollectionsMarshal.AsSpan(_scenes)[..Math.Min(DecidingScenes, _scenes.Count)]);

    public DateMention? Date => (_anchor ??= (FindDate(), FindPlace())).Date;

    public PlaceMention? Place => (_anchor ??= (FindDate(), FindPlace())).Place;

    public DateMention? SpeechDate => _scenes.Select(scene => scene.SpeechDate).FirstOrDefault(date => date?.Date is not null);

    public void Add(Scene scene)
    {
        _scenes.Add(scene);
        _bodyFirst = null;
        if (_scenes.Count <= DecidingScenes)
            (_track, _anchor) = (null, null);
    }

    /// <summary>Puts the sentences of the lead before what is told.</summary>
    public void Precede(IEnumerable<Scene> scenes)
    {
        _scenes.InsertRange(0, scenes);
        _bodyFirst = null;
        (_track, _anchor) = (null, null);
    }

    /// <summary>The first day told; a later and exacter one inside it ("this week ... on Wednesday") is better.</summary>
    private DateMention? FindDate()
    {
        var told = new List<DateMention>();
        foreach (var scene in InBodyFirst(DecidingScenes))
        {
            if (IsAnchoring(scene) && scene.EventDate is { } date)
                told.Add(date);
        }

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
        if (found is not { Relation: PlaceRelation.Near })
            return found;
        foreach (var scene in InBodyFirst(DecidingScenes))
        {
            if (IsAnchoring(scene) && scene.Places.FirstOrDefault(place => place.Relation == PlaceRelation.Distance && place.Place.Name == found.Place.Name && place.Place.Point != found.Place.Point) is { } measured)
                return measured;
        }

        return found;
    }

    private PlaceMention? MostSpecific()
    {
        PlaceMention? best = null;
        var least = int.MaxValue;
        foreach (var scene in InBodyFirst(DecidingScenes))
        {
            if (!IsAnchoring(scene) || scene.EventPlace is not { } place)
                continue;
            var rank = Scene.Rank(place) + (scene.Acts.Length > 0 ? 0 : 1);
            if (rank < least)
                (best, least) = (place, rank);
        }

        return best;
    }

    /// <summary>Whether a scene may say when and where: those do that tell an act or count its victims.</summary>
    private static bool IsAnchoring(Scene scene) => !scene.IsConsequence && (scene.Acts.Length > 0 || scene.Tolls.Length > 0 || scene.IsAnchor);

    /// <summary>The text before its headline: a headline shortens.</summary>
    public IReadOnlyList<Scene> BodyFirst => InBodyFirst(int.MaxValue);

    private List<Scene> InBodyFirst(int most)
    {
        if (_scenes.Count <= most && _bodyFirst is not null)
            return _bodyFirst;
        var first = new List<Scene>(Math.Min(most, _scenes.Count));
        foreach (var body in new[] { true, false })
        {
            for (var i = 0; i < _scenes.Count && i < most; i++)
            {
                if ((_scenes[i].Sentence.Section == Text.SectionKind.Body) == body)
                    first.Add(_scenes[i]);
            }
        }

        if (_scenes.Count <= most)
            _bodyFirst = first;
        return first;
    }
}
