using System.Collections.Immutable;
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
    private static readonly RuleId Rule = new("tolls", 1);

    /// <summary>The tolls with those whose kind the words leave open given the kind that the event leaves no doubt of.</summary>
    public static ImmutableArray<Stated<Toll>> WithKind(
        ImmutableArray<Stated<Toll>> tolls, SubEventType type, ImmutableArray<Stated<ActorPart>> parties, Func<string?, PersonKind?> kindOf)
    {
        var civilian = type.Type() is EventType.ViolenceAgainstCivilians or EventType.Protests
            || type is SubEventType.OtherDevelopment or SubEventType.Looting or SubEventType.MobViolence;
        var targets = parties.Where(part => part.Value.Role is ActorRole.Target or ActorRole.AllyOfTarget)
            .Select(part => kindOf(part.Value.Id)).Distinct().ToList();
        var initiators = parties.Where(part => part.Value.Role is ActorRole.Initiator).Select(part => kindOf(part.Value.Id)).Distinct().ToList();
        var who = civilian || targets is [PersonKind.Civilians] ? PersonKind.Civilians
            : targets is [PersonKind.Militants] && initiators is [PersonKind.Militants] ? PersonKind.Militants
            : PersonKind.All;
        return [.. tolls.Select(toll => toll.Value.Who == PersonKind.All && toll.Value.Measure != TollMeasure.Arrested
            ? toll with { Value = toll.Value with { Who = who } } : toll).DistinctBy(toll => (toll.Value.Measure, toll.Value.Who, toll.Value.Count))];
    }

    public ImmutableArray<Stated<Toll>> Read(EventDraft draft)
    {
        var chosen = new List<(Stated<Toll> Toll, TollMention Mention, bool Headline)>();
        // Figures that are there already, of one kind and (null) of any: a list of a thousand figures is not searched for each.
        var known = new HashSet<(TollMeasure Measure, long? Low, PersonKind? Who)>();
        foreach (var scene in draft.BodyFirst)
        {
            if (scene.IsAggregate)
                continue;
            var headline = scene.Sentence.Section != SectionKind.Body;
            foreach (var mention in scene.Tolls)
            {
                if (known.Contains((mention.Measure, mention.Count.Low, mention.Who == PersonKind.All ? null : mention.Who)) || (headline && IsTold(chosen, mention)))
                    continue;
                known.Add((mention.Measure, mention.Count.Low, mention.Who));
                known.Add((mention.Measure, mention.Count.Low, null));
                chosen.Add((State(scene, mention), mention, headline));
            }
        }

        chosen.RemoveAll(entry => entry.Mention.Measure == TollMeasure.Displaced && entry.Mention.Count.Low >= MostDisplacedByOneEvent);
        var counted = chosen.Where(entry => !entry.Mention.IsBarePlural).Select(entry => entry.Mention.Measure).ToHashSet();
        chosen.RemoveAll(entry => entry.Mention.IsBarePlural && counted.Contains(entry.Mention.Measure));
        var whole = chosen.Where(entry => entry.Mention is { Party: not { IsDemographic: true }, IsNone: false }).Select(entry => entry.Mention.Measure).ToHashSet();
        chosen.RemoveAll(entry => entry.Mention.Party is { IsDemographic: true } && whole.Contains(entry.Mention.Measure));
        chosen.RemoveAll(entry => entry.Mention.IsBarePlural && entry.Mention.Measure is not (TollMeasure.Killed or TollMeasure.Wounded));
        var told = chosen.Where(entry => entry.Mention.Who != PersonKind.All).Select(entry => (entry.Mention.Measure, entry.Mention.Count)).ToHashSet();
        chosen.RemoveAll(entry => entry.Mention.Who == PersonKind.All && told.Contains((entry.Mention.Measure, entry.Mention.Count)));
        return [.. chosen.OrderBy(entry => entry.Toll.Spans[0]).Select(entry => Superseded(entry, chosen))];
    }

    /// <summary>A headline rounds what the text below it counts.</summary>
    private static bool IsTold(List<(Stated<Toll> Toll, TollMention Mention, bool Headline)> chosen, TollMention mention) =>
        chosen.Exists(other => other.Mention.Measure == mention.Measure && other.Mention.Who == mention.Who && other.Mention.Count.IsCompatibleWith(mention.Count));

    private Stated<Toll> State(Scene scene, TollMention mention)
    {
        var tokens = report.All<Token>();
        var span = new TextSpan(tokens[mention.First].Start, tokens[mention.Next - 1].End);
        var attribution = Nearest(scene, mention);
        return new(
            new Toll(mention.Measure, mention.Who, mention.Count),
            [span],
            Rule,
            attribution is null ? null : report.TextOf(new(tokens[attribution.SpeakerFirst].Start, tokens[attribution.SpeakerNext - 1].End)).ToString(),
            CertaintyOf(scene, mention, attribution));
    }

    /// <summary>A party's figure about its enemy is a claim, an accuser's is alleged, everybody else's is stated.</summary>
    private static Certainty CertaintyOf(Scene scene, TollMention mention, Attribution? attribution) => attribution switch
    {
        { Stance: "denies" } => Certainty.Denied,
        { Stance: "accuses" } => Certainty.Alleged,
        { Stance: "claims" } or { Kind: "group" } => Certainty.Claimed,
        _ when mention.Who == PersonKind.Militants && mention.Measure is TollMeasure.Killed && attribution is { Kind: "military" } => Certainty.Claimed,
        _ when scene.Modalities.Contains("hearsay") => Certainty.Alleged,
        _ => Certainty.Stated,
    };

    private static Attribution? Nearest(Scene scene, TollMention mention) => scene.Attributions
        .OrderBy(attribution => attribution.First > mention.First ? attribution.First - mention.Next : mention.First - attribution.Next)
        .FirstOrDefault();

    /// <summary>An earlier figure counts as replaced when the report gives a later one of the same kind.</summary>
    private static Stated<Toll> Superseded(
        (Stated<Toll> Toll, TollMention Mention, bool Headline) entry, List<(Stated<Toll> Toll, TollMention Mention, bool Headline)> chosen) =>
        entry.Mention.IsEarlier && chosen.Exists(other => other.Mention.Measure == entry.Mention.Measure && !other.Mention.IsEarlier
            && other.Mention.Count.Low != entry.Mention.Count.Low)
            ? entry.Toll with { Value = entry.Toll.Value with { Superseded = true } }
            : entry.Toll;
}
