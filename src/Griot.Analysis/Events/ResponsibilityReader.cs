using System.Collections.Immutable;
using Griot.Analysis.Parties;
using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Gathers the claims, accusations, suspicions and denials of one event from its scenes.</summary>
internal sealed class ResponsibilityReader(AnnotatedReport report, PartyResolver resolver, string? country)
{
    private static readonly RuleId Spoken = new("responsibility/phrase", 2);
    private static readonly RuleId Self = new("responsibility/own-deed", 1);
    private static readonly RuleId Adjective = new("responsibility/suspected-party", 1);
    private static readonly RuleId Witnessed = new("responsibility/told-by-others", 1);
    private static readonly RuleId Voiced = new("responsibility/report-voice", 1);

    public ImmutableArray<Stated<Responsibility>> Read(EventDraft draft, SubEventType type)
    {
        var found = new ResponsibilityList();
        foreach (var scene in draft.Scenes)
        {
            foreach (var mention in scene.Responsibility.Where(mention => !mention.IsWeak && mention.Status != ResponsibilityStatus.Denied))
                Add(found, draft, scene, mention, type);
        }

        foreach (var scene in draft.Telling)
        {
            AddSuspects(found, scene);
            AddAnnounced(found, draft, scene, type);
            AddTold(found, scene, type);
        }

        AddVoice(found, draft, type);
        foreach (var mention in draft.Scenes.SelectMany(scene => scene.Responsibility).Where(mention => mention.Status == ResponsibilityStatus.Denied))
            AddDenial(found, draft, mention);
        return found.Tidy();
    }

    private void Add(ResponsibilityList found, EventDraft draft, Scene scene, ResponsibilityMention mention, SubEventType type)
    {
        var span = SpanOf(mention.First, mention.Next);
        if (mention.Party is not { } party)
        {
            found.Add(null, ResponsibilityStatus.NoneClaimed, span, Spoken);
            return;
        }

        if (Resolve(party) is not { } resolved)
            return;
        if (mention.IsSelf && !(resolved.Side == Side.State ? CanClaim(type) && IsDefinite(scene, mention) && Did(draft, resolved) : !OnlySuffered(draft, resolved)))
            return;
        found.Add(resolved, mention.Status, span, mention.IsSelf ? Self : Spoken, SpeakerOf(mention.Attribution));
    }

    /// <summary>"suspected jihadists ambushed a convoy".</summary>
    private void AddSuspects(ResponsibilityList found, Scene scene)
    {
        foreach (var party in scene.Acts.SelectMany(act => act.Initiators).Where(party => party.Suspected))
        {
            if (Resolve(party) is { } resolved)
                found.Add(resolved, ResponsibilityStatus.Suspected, SpanOf(party.First, party.Next), Adjective);
        }
    }

    /// <summary>An army that counts the enemy's dead of a strike of its own speaks of its own deed.</summary>
    private void AddAnnounced(ResponsibilityList found, EventDraft draft, Scene scene, SubEventType type)
    {
        if (!IsStrike(type) || !scene.Tolls.Any(toll => toll.Who == PersonKind.Militants && toll.Measure == TollMeasure.Killed))
            return;
        foreach (var attribution in scene.Attributions.Where(attribution => attribution.Stance is "says" or "claims"))
        {
            if (attribution.Party is { } party && Resolve(party) is { Side: Side.State } army && Did(draft, army))
                found.Add(army, ResponsibilityStatus.Claimed, SpanOf(attribution.First, attribution.Next), Self, SpeakerOf(attribution));
        }
    }

    /// <summary>A deed of state forces against civilians that witnesses, organisations or their enemies tell is an accusation.</summary>
    private void AddTold(ResponsibilityList found, Scene scene, SubEventType type)
    {
        if (!IsGrave(type))
            return;
        var teller = scene.Attributions.FirstOrDefault(attribution => attribution.Stance == "says" && !attribution.IsSelf
            && attribution.Kind is "witness" or "organisation" or "group" or "medical" or "press" or "anonymous");
        if (teller is null)
            return;
        foreach (var party in scene.Acts.SelectMany(act => act.Initiators).Distinct())
        {
            if (Resolve(party) is { Side: Side.State, Id: { } id } force && !id.StartsWith("unidentified-", StringComparison.Ordinal))
                found.Add(force, ResponsibilityStatus.Attributed, SpanOf(party.First, party.Next), Witnessed, SpeakerOf(teller));
        }
    }

    /// <summary>The whole report is one party's word: what it did it claims, what its enemy's army did it accuses it of.</summary>
    private void AddVoice(ResponsibilityList found, EventDraft draft, SubEventType type)
    {
        if (report.All<ReportVoice>() is not [var voice] || resolver.Resolve(voice.Party, report.Report.Source ?? "") is not { } speaker)
            return;
        var doers = draft.Telling.SelectMany(scene => scene.Acts).SelectMany(act => act.Initiators).Select(Resolve).OfType<ResolvedParty>().Distinct().ToList();
        var anchor = Anchor(draft);
        if (voice.IsClaim)
        {
            if (doers.TrueForAll(doer => doer == speaker || doer is { Side: Side.NonState, Id: "unidentified-jihadists" or "unidentified-armed-group" } || OnlySuffered(draft, doer)))
                found.Add(speaker, ResponsibilityStatus.Claimed, SpanOf(voice.Party.First, voice.Party.Next), Voiced);
        }
        else if (speaker.Side == Side.State ? (CanClaim(type) && doers.Contains(speaker)) || (IsStrike(type) && voice.Party.Role == "army" && !doers.Exists(doer => doer.Side == Side.NonState)) : doers.Contains(speaker))
        {
            found.Add(speaker, ResponsibilityStatus.Claimed, anchor, Voiced, report.Report.Source);
        }
        else if (speaker.Side == Side.NonState && IsGrave(type))
        {
            foreach (var doer in doers.Where(doer => doer.Side == Side.State))
                found.Add(doer, ResponsibilityStatus.Attributed, anchor, Voiced, report.Report.Source);
        }
    }

    /// <summary>A force denies for itself; a ministry or spokesman denies for the one force of the state that is accused.</summary>
    private void AddDenial(ResponsibilityList found, EventDraft draft, ResponsibilityMention mention)
    {
        var denier = mention.Party is { } party ? Resolve(party) : null;
        var span = SpanOf(mention.First, mention.Next);
        if (denier is { Side: Side.NonState } group && (!mention.IsWeak || found.IsAccused(group)))
        {
            found.Add(group, ResponsibilityStatus.Denied, span, Spoken, SpeakerOf(mention.Attribution));
            return;
        }

        if (denier is { Side: Side.NonState } || (denier is null && mention.Party is not null))
            return;
        if (denier is { } state && (found.IsAccused(state) || (!mention.IsWeak && Did(draft, state))))
        {
            found.Add(state, ResponsibilityStatus.Denied, span, Spoken, SpeakerOf(mention.Attribution));
            return;
        }

        var accused = found.Accused.Where(other => other.Side == Side.State).ToList();
        if (accused.Count > 1 && resolver.Service(country, "army") is { } army)
            accused.RemoveAll(other => other.Id != army);
        if (accused.Count == 1)
            found.Add(accused[0], ResponsibilityStatus.Denied, span, Spoken, SpeakerOf(mention.Attribution));
        else if (accused.Count == 0 && !mention.IsWeak && denier is { } force && force.Id?.EndsWith("-government", StringComparison.Ordinal) != true && !OnlySuffered(draft, force))
            found.Add(force, ResponsibilityStatus.Denied, span, Spoken, SpeakerOf(mention.Attribution));
    }

    /// <summary>"said it had destroyed", or with a day or victims; not "says it strikes only confirmed targets".</summary>
    private bool IsDefinite(Scene scene, ResponsibilityMention mention)
    {
        if (scene.Tolls.Length > 0 || scene.EventDate is not null)
            return true;
        var phrases = new Phrases(report);
        for (var at = mention.Attribution!.VerbNext; at < mention.Next; at++)
        {
            if (phrases.IsGrammar(at, "have"))
                return true;
        }

        return false;
    }

    private static bool IsStrike(SubEventType type) => type is SubEventType.AirDroneStrike or SubEventType.Shelling;

    /// <summary>Deeds that are an accusation when they are told of a state's forces.</summary>
    private static bool IsGrave(SubEventType type) =>
        IsStrike(type) || type.Type() is EventType.ViolenceAgainstCivilians || type is SubEventType.ExcessiveForce or SubEventType.Looting;

    /// <summary>What an army's own announcement makes a claim: strikes and attacks, not arrests or the retaking of a town.</summary>
    private static bool CanClaim(SubEventType type) => IsStrike(type)
        || type is SubEventType.ArmedClash || type.Type() is EventType.ViolenceAgainstCivilians or EventType.ExplosionsRemoteViolence;

    private bool Did(EventDraft draft, ResolvedParty party) =>
        Acts(draft).Any(act => act.Initiators.Any(other => Resolve(other) == party)) || (Acts(draft).Any(act => act.Kind is "airstrike" or "bombing") && !OnlySuffered(draft, party));

    private bool OnlySuffered(EventDraft draft, ResolvedParty party) =>
        Acts(draft).Any(act => act.Targets.Any(other => Resolve(other) == party)) && !Acts(draft).Any(act => act.Initiators.Any(other => Resolve(other) == party));

    private static IEnumerable<Acts.Act> Acts(EventDraft draft) => draft.Telling.SelectMany(scene => scene.Acts);

    private ResolvedParty? Resolve(Party party) =>
        resolver.Resolve(party, report.TextOf(SpanOf(party.First, party.Next)).ToString()) is { Side: Side.NonState or Side.State } resolved ? resolved : null;

    private string? SpeakerOf(Attribution? attribution) =>
        attribution is null ? null : report.TextOf(SpanOf(attribution.SpeakerFirst, attribution.SpeakerNext)).ToString();

    private TextSpan Anchor(EventDraft draft)
    {
        var act = draft.BodyFirst.SelectMany(scene => scene.Acts).First();
        return SpanOf(act.First, act.Next);
    }

    private TextSpan SpanOf(int first, int next)
    {
        var tokens = report.All<Token>();
        return new(tokens[first].Start, tokens[next - 1].End);
    }
}
