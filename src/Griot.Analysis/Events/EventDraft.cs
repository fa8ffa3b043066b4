using Griot.Analysis.Dates;
using Griot.Analysis.Places;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>An event while it is put together from scenes; lives only inside <see cref="EventAssembler"/>.</summary>
internal sealed class EventDraft(Scene opening, Relation relation)
{
    private readonly List<Scene> _scenes = [opening];

    public Relation Relation { get; } = relation;

    /// <summary>A scene that announced several events at once ("two strikes"): it says what kind of event this is.</summary>
    public Scene? Summary { get; init; }

    public IReadOnlyList<Scene> Scenes => _scenes;

    /// <summary>The scenes that tell an act, in order; the first two are the core.</summary>
    public IEnumerable<Scene> Telling => _scenes.Where(scene => scene.Acts.Length > 0);

    public string Track => Tracks.Of(Telling.SelectMany(scene => scene.Acts));

    public void Add(Scene scene) => _scenes.Add(scene);

    /// <summary>The first day told; a later and exacter one inside it ("this week ... on Wednesday") is better.</summary>
    public DateMention? Date
    {
        get
        {
            var told = Anchoring.Select(scene => scene.EventDate).OfType<DateMention>().ToList();
            var first = told.Find(date => date.Date is not null);
            if (first?.Date is { Precision: Precision.Exact } day)
                return told.Find(date => date.Date is { Precision: Precision.Exact, Days: 2 } night && night.Contains(day)) ?? first;
            if (first?.Date is not { } wide)
                return told.FirstOrDefault();
            return told.Find(date => date.Date is { Precision: Precision.Exact } exact && wide.Contains(exact)) ?? first;
        }
    }

    public DateMention? SpeechDate => _scenes.Select(scene => scene.SpeechDate).FirstOrDefault(date => date?.Date is not null);

    /// <summary>The most specific place; of equals the first told.</summary>
    public PlaceMention? Place => Anchoring
        .Select((scene, order) => (Place: scene.EventPlace, Order: order, Tells: scene.Acts.Length > 0))
        .Where(entry => entry.Place is not null)
        .OrderBy(entry => Scene.Rank(entry.Place!) + (entry.Tells ? 0 : 1)).ThenBy(entry => entry.Order)
        .Select(entry => entry.Place).FirstOrDefault();

    /// <summary>The scenes that may say when and where: those that tell an act or count its victims.</summary>
    private IEnumerable<Scene> Anchoring => BodyFirst.Where(scene => !scene.IsConsequence && (scene.Acts.Length > 0 || scene.Tolls.Length > 0 || scene.IsAnchor));

    /// <summary>The text before its headline: a headline shortens.</summary>
    public IEnumerable<Scene> BodyFirst =>
        _scenes.Where(scene => scene.Sentence.Section == Text.SectionKind.Body).Concat(_scenes.Where(scene => scene.Sentence.Section != Text.SectionKind.Body));
}
