using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Quantities;
using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Analysis.Tolls;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Chooses the tolls of an event from its scenes: each figure once, the body before the headline, a named kind before "people".</summary>
internal sealed class TollReader(AnnotatedReport report)
{
    /// <summary>More than this have never fled one attack: such a figure sums a war.</summary>
    private const long MostDisplacedByOneEvent = 500_000;

    /// <summary>More than this have never died in one event here: such a figure sums a war, whatever its words.</summary>
    private const long MostKilledByOneEvent = 5_000;

    /// <summary>Two who leave are travellers, not a flight.</summary>
    private const long FewestDisplaced = 5;

    /// <summary>Longer lists of figures are tables; no parts are sought in them.</summary>
    private const int MostFigures = 40;
    private static readonly RuleId Rule = new("tolls", 2);
    private readonly HashSet<TextSpan> _general = [];
    private readonly HashSet<TextSpan> _mixed = [];
    private readonly HashSet<TextSpan> _inherited = [];
    private readonly HashSet<TextSpan> _nouns = [];

    private sealed record Entry(Stated<Toll> Toll, TollMention Mention, bool Headline)
    {
        public TollMeasure Measure => Mention.Measure;
        public CountRange Count => Mention.Count;
        public PersonKind Who => Toll.Value.Who;
    }

    /// <summary>The tolls with those whose kind the words leave open given the kind that the event leaves no doubt of.</summary>
    public ImmutableArray<Stated<Toll>> WithKind(
        ImmutableArray<Stated<Toll>> tolls, SubEventType type, ImmutableArray<Stated<ActorPart>> parties, Func<string?, PersonKind?> kindOf)
    {
        if (tolls.IsEmpty)
            return tolls;
        var civilian = type.Type() is EventType.ViolenceAgainstCivilians or EventType.Protests
            || type is SubEventType.OtherDevelopment or SubEventType.Looting or SubEventType.MobViolence;
        var targets = parties.Where(part => part.Value.Role is ActorRole.Target or ActorRole.AllyOfTarget)
            .Select(part => kindOf(part.Value.Id)).Distinct().ToList();
        var initiators = parties.Where(part => part.Value.Role is ActorRole.Initiator).Select(part => kindOf(part.Value.Id)).Distinct().ToList();
        var told = tolls.Where(toll => toll.Value.Count.High != 0 && toll.Value.Who is not (PersonKind.All or PersonKind.Militants))
            .Select(toll => toll.Value.Who).Distinct().ToList();
        var namesCivilians = type.Type() != EventType.Protests && tolls.Any(toll => toll.Value.Who == PersonKind.Civilians && toll.Value.Count.Low > 1
            && toll.Value.Measure is TollMeasure.Killed or TollMeasure.Wounded && _nouns.Contains(toll.Spans[0]));
        var people = civilian || targets is [PersonKind.Civilians] || (told is [PersonKind.Civilians] && type.Type() != EventType.Battles && !targets.Contains(PersonKind.Soldiers)) ? PersonKind.Civilians
            : type.Type() == EventType.Battles && IsAmongMilitants([.. parties.Select(part => kindOf(part.Value.Id)).Where(kind => kind != PersonKind.Civilians)]) ? PersonKind.Militants
            : PersonKind.All;
        // A bare number is of the only kind that the report tells of, or that was attacked; a suicide bomb hits whoever is near.
        var bare = people != PersonKind.All || type == SubEventType.SuicideBomb ? people
            : told is [var one] && (one != PersonKind.Civilians || type.Type() != EventType.Battles) && (targets.Count == 0 || targets.Contains(one)) ? one
            : told.Count == 0 && targets is [{ } target] && target != PersonKind.Militants ? target
            : PersonKind.All;
        // Whoever is taken away at a march is arrested.
        if (type.Type() == EventType.Protests)
            tolls = [.. tolls.Where(toll => toll.Value.Measure != TollMeasure.Displaced).Select(toll => toll.Value.Measure == TollMeasure.Abducted ? toll with { Value = toll.Value with { Measure = TollMeasure.Arrested } } : toll)];
        return [.. tolls.Select(toll => toll with { Value = toll.Value with { Who = Of(toll) } }).Select(Taken).DistinctBy(toll => (toll.Value.Measure, toll.Value.Who, toll.Value.Count))];

        // Civilians are not taken prisoner, they are abducted.
        static Stated<Toll> Taken(Stated<Toll> toll) => toll.Value is { Measure: TollMeasure.Captured, Who: PersonKind.Civilians }
            ? toll with { Value = toll.Value with { Measure = TollMeasure.Abducted } } : toll;

        PersonKind Of(Stated<Toll> toll) => toll.Value switch
        {
            // "killing 25 civilians and wounding dozens more" of a convoy with its escort.
            { Who: PersonKind.Civilians } when _inherited.Contains(toll.Spans[0]) && targets.Contains(PersonKind.Soldiers) => PersonKind.All,
            { Measure: TollMeasure.Displaced, Who: PersonKind.All or PersonKind.Militants } => PersonKind.Civilians,
            { Who: not PersonKind.All } or { Count.High: 0 } => toll.Value.Who,
            _ when _mixed.Contains(toll.Spans[0]) => PersonKind.All,
            { Measure: TollMeasure.Arrested } => type.Type() == EventType.Protests ? PersonKind.Civilians : PersonKind.All,
            // "20 villagers were killed ... 21 people have been buried": beside a kind that is named, "people" says that it is not known.
            { Measure: TollMeasure.Killed or TollMeasure.Wounded } when namesCivilians && people == PersonKind.Civilians && _nouns.Contains(toll.Spans[0]) && !_general.Contains(toll.Spans[0]) => PersonKind.All,
            { Measure: TollMeasure.Captured } when targets.Contains(PersonKind.Soldiers) && initiators.Contains(PersonKind.Militants) => PersonKind.Soldiers,
            _ => _general.Contains(toll.Spans[0]) ? bare : people,
        };
    }

    private static bool IsAmongMilitants(ImmutableArray<PersonKind?> kinds) => kinds.Length > 1 && kinds.All(kind => kind == PersonKind.Militants);

    public ImmutableArray<Stated<Toll>> Read(EventDraft draft)
    {
        var chosen = new List<Entry>();
        foreach (var scene in draft.BodyFirst)
        {
            var headline = scene.Sentence.Section != SectionKind.Body;
            foreach (var mention in scene.Tolls)
            {
                // A sum over a year is of no event; that nobody was hurt is no sum.
                if ((scene.IsAggregate && !mention.IsNone) || IsHearsayOfSome(mention))
                    continue;
                if (!headline && Sharpened(chosen, scene, mention) is { } rounded)
                    chosen.Remove(rounded);
                if (chosen.Count < MostFigures && !Repeats(chosen, mention, headline))
                    chosen.Add(new(State(scene, mention, draft), mention, headline));
            }
        }

        if (chosen.Count == 0)
            return [];
        Drop(chosen);
        return [.. chosen.OrderBy(entry => entry.Toll.Spans[0]).Select(entry => Superseded(entry, chosen))];
    }

    /// <summary>"Several soldiers were reportedly injured": neither a number nor anybody's word for it.</summary>
    private bool IsHearsayOfSome(TollMention mention) =>
        mention.Party?.Count is { Kind: QuantityKind.Vague, Count.Low: <= 2 } && report.Terms.FirstIn(mention.Harm - 2, mention.Harm, TermClass.Modality, "hedge") is not null;

    /// <summary>"at least 25" that an official later counts as 25, unless that count is provisional too.</summary>
    private Entry? Sharpened(List<Entry> chosen, Scene scene, TollMention mention) =>
        mention.Count.High is { } exact && exact == mention.Count.Low && Nearest(scene, mention) is { Kind: "military" or "official", Stance: "says" } voice
        && report.Terms.FirstIn(scene.Sentence.First, scene.Sentence.Next, TermClass.Superseding) is null && IsSpokesman(voice)
            ? chosen.Find(other => other.Measure == mention.Measure && other.Mention.Who == mention.Who && other.Count.Low == exact && other.Count.High is null)
            : null;

    /// <summary>A person or body with an office, not a source that keeps its name back.</summary>
    private bool IsSpokesman(Attribution voice) =>
        report.Terms.FirstIn(voice.SpeakerFirst, voice.SpeakerNext, TermClass.Speakers) is { } noun && report.All<Token>()[noun.First].IsCapitalised;

    private static void Drop(List<Entry> chosen)
    {
        chosen.RemoveAll(entry => entry.Measure == TollMeasure.Killed && entry.Count.Low is >= MostKilledByOneEvent);
        chosen.RemoveAll(entry => entry.Measure == TollMeasure.Displaced && entry.Count.Low is >= MostDisplacedByOneEvent or < FewestDisplaced);
        chosen.RemoveAll(entry => entry.Mention.IsBarePlural && (entry.Measure is not (TollMeasure.Killed or TollMeasure.Wounded or TollMeasure.Missing)
            || chosen.Exists(other => !other.Mention.IsBarePlural && other.Measure == entry.Measure)));
        chosen.RemoveAll(entry => entry.Mention.Party is { IsDemographic: true, IsGeneral: false } && chosen.Exists(other => other.Mention.Party is not { IsDemographic: true }
            && other.Measure == entry.Measure && !other.Mention.IsNone && IsAsMany(other, entry)));
        chosen.RemoveAll(entry => entry.Who == PersonKind.All && !entry.Mention.IsPart && chosen.Exists(other => other.Mention != entry.Mention
            && other.Measure == entry.Measure && other.Who != PersonKind.All
            && other.Count.Low == entry.Count.Low && other.Count.High == entry.Count.High));
        // One told apart from many of the same kind is one of them.
        if (chosen.Count <= MostFigures)
            DropAddends(chosen);
        // "Three people died; one of the robbers was killed": the robber is not one of them.
        chosen.RemoveAll(entry => IsSome(entry.Mention) && !(entry.Who == PersonKind.Militants && !entry.Mention.IsPart && chosen.TrueForAll(other => other == entry || other.Who != PersonKind.Militants)) && chosen.Exists(other => other != entry && other.Measure == entry.Measure
            && other.Count.Low > (entry.Mention.IsSingle ? 2 : entry.Count.Low ?? 1) && (other.Who == entry.Who || other.Who == PersonKind.All || entry.Who == PersonKind.All)));
        // "Some bodies were buried" beside "seven were killed".
        chosen.RemoveAll(entry => entry is { Measure: TollMeasure.Killed, Count: { Low: 2, High: null } } && chosen.Exists(other => other != entry
            && other.Measure == TollMeasure.Killed && other.Count.Low > 2 && (other.Who == entry.Who || other.Who == PersonKind.All || entry.Who == PersonKind.All)));
        chosen.RemoveAll(entry => entry.Mention.IsNone && chosen.Exists(other => other.Measure == entry.Measure && other.Who == entry.Who && other.Count.Low > 0
            && entry.Toll.Certainty != Certainty.Denied && other.Toll.Certainty is not (Certainty.Alleged or Certainty.Denied)));
        // "Fourteen died ... three more have since succumbed": what was added to a count is not another.
        chosen.RemoveAll(entry => entry.Mention.IsIncrement && chosen.Exists(other => !other.Mention.IsIncrement && !other.Mention.IsPart && other.Measure == entry.Measure
            && other.Count.Low >= entry.Count.Low && (other.Who == entry.Who || other.Who == PersonKind.All || entry.Who == PersonKind.All)));
        chosen.RemoveAll(entry => entry.Measure == TollMeasure.Displaced && entry.Mention.IsPart && chosen.Exists(other => other != entry && other.Measure == TollMeasure.Displaced && !other.Mention.IsPart));
        chosen.RemoveAll(entry => entry.Measure == TollMeasure.Displaced && entry.Mention.Party?.Count is { Kind: QuantityKind.Vague }
            && chosen.Exists(other => other != entry && other.Measure == TollMeasure.Displaced && other.Count.IsCompatibleWith(entry.Count)));
    }

    private static bool IsSome(TollMention mention) =>
        mention.IsPart ? mention.Who == PersonKind.All || mention.Party is null : mention.IsSingle || (mention.IsPartitive && !mention.IsOwn);

    private static bool IsAsMany(Entry whole, Entry part) => (whole.Count.High ?? whole.Count.Low ?? 0) >= (part.Count.Low ?? 0);

    /// <summary>"We received five bodies, then three died": two figures of no kind that make up the toll are not tolls of their own.</summary>
    private static void DropAddends(List<Entry> chosen)
    {
        foreach (var whole in chosen.Where(entry => entry.Count.Low is > 2 && entry.Count.Low == entry.Count.High).ToList())
        {
            var parts = chosen.Where(entry => entry != whole && entry.Measure == whole.Measure && entry.Count.Low is > 0 && entry.Count.Low == entry.Count.High
                && (entry.Mention.IsGeneral || entry.Who == PersonKind.All || entry.Who == whole.Who)).ToList();
            foreach (var first in parts)
            {
                if (parts.Find(second => second != first && first.Count.Low + second.Count.Low == whole.Count.Low) is not { } other)
                    continue;
                chosen.Remove(first);
                chosen.Remove(other);
                break;
            }
        }
    }

    private static bool Repeats(List<Entry> chosen, TollMention mention, bool headline) =>
        chosen.Exists(other => other.Measure == mention.Measure && !(other.Mention.IsBarePlural && !mention.IsBarePlural && !headline) && !mention.IsOwn
            && ((other.Count.Low == mention.Count.Low && (other.Count == mention.Count || mention.Count.Low is not null)
                    && (other.Mention.Who == mention.Who || mention.Who == PersonKind.All) && !(mention.IsNone != other.Mention.IsNone))
                || (headline && (other.Mention.Who == mention.Who || mention.Who == PersonKind.All) && other.Count.IsCompatibleWith(mention.Count))));

    private Stated<Toll> State(Scene scene, TollMention mention, EventDraft draft)
    {
        var tokens = report.All<Token>();
        var span = new TextSpan(tokens[mention.First].Start, tokens[mention.Next - 1].End);
        var attribution = Nearest(scene, mention);
        if (mention.IsGeneral)
            _general.Add(span);
        if (mention.IsMixed)
            _mixed.Add(span);
        // "Seven wounded people" says no more than "seven wounded".
        if (mention is { IsInherited: false, Party: { } noun } && report.Terms.FirstIn(noun.First, noun.Next, TermClass.Harm) is null)
            _nouns.Add(span);
        if (mention is { IsInherited: true, Count.High: null })
            _inherited.Add(span);
        return new(
            new Toll(mention.Measure, mention.IsOwn ? Own(draft, attribution) : mention.Party is { IsGeneral: true } ? General(mention) : mention.Who, mention.Count),
            mention.Counted is { } counted ? [span, new(tokens[counted.First].Start, tokens[counted.Next - 1].End)] : [span],
            Rule,
            attribution is null ? null : report.TextOf(new(tokens[attribution.SpeakerFirst].Start, tokens[attribution.SpeakerNext - 1].End)).ToString(),
            CertaintyOf(scene, mention, attribution));
    }

    private static PersonKind General(TollMention mention) => mention.Who == PersonKind.Civilians ? PersonKind.All : mention.Who;

    /// <summary>The kind of those who speak of their own losses.</summary>
    private static PersonKind Own(EventDraft draft, Attribution? attribution)
    {
        var kind = attribution?.Kind ?? draft.Scenes.SelectMany(scene => scene.Attributions).Select(other => other.Kind).FirstOrDefault(other => other is "group" or "military");
        var enemies = draft.Scenes.SelectMany(scene => scene.Tolls).Where(toll => !toll.IsOwn && toll.Measure is TollMeasure.Killed or TollMeasure.Captured).Select(toll => toll.Who).ToList();
        return kind == "military" || enemies.Contains(PersonKind.Militants) ? PersonKind.Soldiers
            : kind == "group" || enemies.Contains(PersonKind.Soldiers) ? PersonKind.Militants
            : PersonKind.All;
    }

    /// <summary>A party's figure about its enemy is a claim, an accuser's is alleged, everybody else's is stated.</summary>
    private static Certainty CertaintyOf(Scene scene, TollMention mention, Attribution? attribution) => attribution switch
    {
        { Stance: "denies" } => Certainty.Denied,
        { Stance: "accuses" } => Certainty.Alleged,
        // A movement that counts civilian dead accuses; of its own and its enemy's fighters it claims.
        { Stance: "says", Kind: "group" } when mention.Who == PersonKind.Civilians && attribution.Party is not null => Certainty.Alleged,
        { Stance: "claims" } or { Kind: "group" } => Certainty.Claimed,
        _ when mention.Who == PersonKind.Militants && mention.Measure is TollMeasure.Killed && attribution is { Kind: "military" } => Certainty.Claimed,
        _ when scene.Modalities.Contains("hearsay") => Certainty.Alleged,
        _ => Certainty.Stated,
    };

    private static Attribution? Nearest(Scene scene, TollMention mention) => scene.Attributions
        .OrderBy(attribution => attribution.First > mention.First ? attribution.First - mention.Next : mention.First - attribution.Next)
        .FirstOrDefault();

    /// <summary>An earlier figure counts as replaced when the report gives a later one of the same kind.</summary>
    private static Stated<Toll> Superseded(Entry entry, List<Entry> chosen) =>
        entry.Mention.IsEarlier && chosen.Exists(other => other.Measure == entry.Measure && !other.Mention.IsEarlier && !other.Mention.IsPart
            && other.Count.Low != entry.Count.Low && (other.Who == entry.Who || other.Who == PersonKind.All || entry.Who == PersonKind.All))
            ? entry.Toll with { Value = entry.Toll.Value with { Superseded = true } }
            : entry.Toll;
}
