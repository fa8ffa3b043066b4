using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Parties;
using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Gathers the claims, accusations, suspicions and denials of one event from its scenes.</summary>
internal sealed class ResponsibilityReader(
    AnnotatedReport report, PartyResolver resolver, EventDraft draft, SubEventType type, ImmutableArray<Stated<ActorPart>> roles)
{
    private static readonly RuleId Spoken = new("responsibility/phrase", 2);
    private static readonly RuleId Self = new("responsibility/own-deed", 1);
    private static readonly RuleId Adjective = new("responsibility/suspected-party", 1);
    internal static readonly RuleId Witnessed = new("responsibility/told-by-others", 1);
    private static readonly RuleId Voiced = new("responsibility/report-voice", 1);
    private static readonly RuleId Rumoured = new("responsibility/denied-report", 1);

    /// <summary>How far from its verb of saying a count of the dead may stand.</summary>
    private const int FarthestCount = 12;

    private readonly ResponsibilityList _found = new();
    private readonly Deed _deed = new(type, roles);

    public ImmutableArray<Stated<Responsibility>> Read(string? country)
    {
        foreach (var scene in draft.Spoken)
        {
            foreach (var mention in scene.Responsibility.Where(mention => !mention.IsWeak && mention.Status != ResponsibilityStatus.Denied))
                Add(scene, mention);
            AddAnnounced(scene);
            AddOurs(scene);
        }

        if (_deed.IsStrike && draft.Scenes.Any(scene => scene.Tolls.Any(toll => toll is { Measure: TollMeasure.Killed, Who: PersonKind.Militants, IsNone: false })))
        {
            foreach (var attribution in draft.Scenes.SelectMany(scene => scene.Attributions).Where(attribution => attribution.Stance is "says" or "claims"))
                AddByAuthority(attribution);
        }

        foreach (var scene in draft.Telling)
            AddSuspects(scene);
        foreach (var scene in draft.Scenes)
            AddTold(scene);
        AddVoice();
        if (StatusReader.IsDenied(report, draft))
            AddRumoured();
        foreach (var mention in draft.Spoken.SelectMany(scene => scene.Responsibility).Where(mention => mention.Status == ResponsibilityStatus.Denied))
            AddDenial(mention, country);
        return _found.Tidy();
    }

    private void Add(Scene scene, ResponsibilityMention mention)
    {
        var span = SpanOf(mention.First, mention.Next);
        if (mention.Party is not { } party)
        {
            _found.Add(null, ResponsibilityStatus.NoneClaimed, span, Spoken);
            return;
        }

        // "62 per cent of them are attributed to armed groups" is about many deeds.
        if (Resolve(party) is not { } resolved || (scene.IsAggregate && resolved.Id is { } generic && Deed.IsGeneric(generic)))
            return;
        if (mention.IsSelf && !(resolved.Side == Side.State ? _deed.CanBeClaimed && IsDefinite(scene, mention) && MayHaveDone(resolved) : !_deed.OnlySuffered(resolved)))
            return;
        if (mention.Status == ResponsibilityStatus.Suspected && resolved.Side == Side.State && WasHit(Side.State))
            return; // "Russian paramilitaries, believed to be members of the Wagner Group": who the victims are, not who did it.
        _found.Add(resolved, mention.Status, span, mention.IsSelf ? Self : Spoken, SpeakerOf(mention.Attribution));
    }

    private bool WasHit(Side side) =>
        roles.Any(part => part.Value is { Role: ActorRole.Target or ActorRole.AllyOfTarget, Id: { } id } && resolver.Of(id)?.Side == side);

    /// <summary>"suspected jihadists ambushed a convoy".</summary>
    private void AddSuspects(Scene scene)
    {
        foreach (var party in scene.Parties)
        {
            if (party.Suspected && IsCalledSuspect(party) && Resolve(party) is { } resolved
                && (scene.Acts.Any(act => act.Initiators.Contains(party)) || (Armed.Is(party) && _deed.WasDoneBy(resolved))))
                _found.Add(resolved, ResponsibilityStatus.Suspected, SpanOf(party.First, party.Next), Adjective);
        }
    }

    /// <summary>"a group linked to Al-Qaeda" is vague about who it is, but no suspicion.</summary>
    private bool IsCalledSuspect(Party party) =>
        report.Terms.FirstIn(Math.Max(0, party.First - 4), party.Next + 1, Lexicons.TermClass.Speech, "suspects") is not null;

    /// <summary>Whoever counts the enemy's dead of its own attack speaks of its own deed; an army only of a strike.</summary>
    private void AddAnnounced(Scene scene)
    {
        if (!scene.Tolls.Any(toll => toll.Measure == TollMeasure.Killed && !toll.IsNone && toll.Who is not PersonKind.Civilians))
            return;
        foreach (var attribution in scene.Attributions.Where(attribution => attribution.Stance is "says" or "claims"))
        {
            if (attribution.Party is not { IsNone: false } party || !Armed.Is(party) || Resolve(party) is not { } resolved || !_deed.WasDoneBy(resolved))
                continue;
            // "..., JNIM said in a statement": what it told stands before.
            var counts = scene.Tolls.Any(toll => toll.Measure == TollMeasure.Killed && toll.First - attribution.VerbNext is >= 0 and <= FarthestCount)
                || ((resolved.Side == Side.NonState || _deed.IsStrike) && (attribution.Party.IsNamed || attribution.Party.Role is "group" or "army") && OpensAfterComma(attribution) && scene.Tolls.All(toll => toll.First < attribution.First) && scene.Acts.All(act => act.First < attribution.First));
            if (counts && (resolved.Side == Side.State ? _deed.IsStrike && scene.Tolls.Any(toll => toll.Who == PersonKind.Militants) : _deed.IsFight && (party.IsNamed || party.Role == "group")))
                _found.Add(resolved, ResponsibilityStatus.Claimed, SpanOf(attribution.First, attribution.Next), Self, SpeakerOf(attribution));
        }
    }

    /// <summary>"..., JNIM said", "..., the group's media arm said": a comma stands before the speaker or before whose organ it is.</summary>
    private bool OpensAfterComma(Attribution attribution)
    {
        var first = attribution.Party is { } party ? Math.Min(party.First, attribution.First) : attribution.First;
        var phrases = new Phrases(report);
        return phrases.IsMark(first - 1, ',') || (phrases.IsGrammar(first - 1, "article") && phrases.IsMark(first - 2, ','));
    }

    /// <summary>"Our drones struck a convoy, the FLA says."</summary>
    private void AddOurs(Scene scene)
    {
        foreach (var attribution in scene.Attributions.Where(attribution => attribution.Stance == "says"))
        {
            if (attribution.Party is { IsNamed: true } party && Resolve(party) is { Side: Side.NonState } resolved && _deed.WasDoneBy(resolved)
                && scene.Acts.Any(act => RoleVotes.IsOurs(report, scene, act)))
                _found.Add(resolved, ResponsibilityStatus.Claimed, SpanOf(attribution.First, attribution.Next), Self, SpeakerOf(attribution));
        }
    }

    /// <summary>A ministry or the state's news agency that tells how many militants an air strike of the state killed speaks for the force that struck.</summary>
    private void AddByAuthority(Attribution attribution)
    {
        if (attribution is not { Party: null, Kind: "official" or "military" })
            return;
        // Whom others accuse of the strike speaks through its ministry.
        var accused = _deed.Doers.All(Deed.IsGeneric) ? _found.Accused.ToList() : [];
        foreach (var force in _deed.Doers.Select(resolver.Of).OfType<ResolvedParty>().Concat(accused).Where(force => force is { Side: Side.State, Id: { } id } && !Deed.IsGeneric(id)))
            _found.Add(force, ResponsibilityStatus.Claimed, SpanOf(attribution.First, attribution.Next), Self, SpeakerOf(attribution));
    }

    /// <summary>A deed of state forces against civilians that witnesses, organisations or their enemies tell is an accusation.</summary>
    private void AddTold(Scene scene)
    {
        var teller = scene.Attributions.FirstOrDefault(attribution => attribution.Stance is "says" or "accuses" && !attribution.IsSelf
            && attribution.Kind is "witness" or "organisation" or "group" or "medical" or "press" or "anonymous" or "unknown");
        if (teller is null || !_deed.IsGrave)
            return;
        // At a protest the force that fired, told by those who were there; elsewhere the doer of the act.
        var doers = type == SubEventType.ExcessiveForce && scene.Circumstances.Contains("live-fire")
            ? scene.Parties.Where(party => party.First != teller.SpeakerFirst && party.Who is not PersonKind.Officials)
            : scene.Acts.SelectMany(act => act.Initiators);
        // What the enemy tells of an army, whether or not the clause names it.
        if (teller.Party is { } enemy && Resolve(enemy) is { Side: Side.NonState })
        {
            foreach (var force in _deed.Doers.Select(resolver.Of).OfType<ResolvedParty>().Where(force => force is { Side: Side.State, Id: { } id } && !Deed.IsGeneric(id)))
                _found.Add(force, ResponsibilityStatus.Attributed, SpanOf(teller.First, teller.Next), Witnessed, SpeakerOf(teller));
        }

        foreach (var party in doers.Distinct())
        {
            if (Resolve(party) is { Side: Side.State, Id: { } id } force && !Deed.IsGeneric(id))
                _found.Add(force, ResponsibilityStatus.Attributed, SpanOf(party.First, party.Next), Witnessed, SpeakerOf(teller));
        }
    }

    /// <summary>The whole report is one party's word: what it did it claims, what its enemy's army did it accuses it of.</summary>
    private void AddVoice()
    {
        if (report.All<ReportVoice>() is not [var voice] || resolver.Resolve(voice.Party, report.Report.Source ?? "") is not { } speaker)
            return;
        var anchor = Anchor();
        if (voice.IsClaim)
        {
            if (_deed.Doers.All(id => id == speaker.Id || id == "civilians" || Deed.IsGeneric(id)))
                _found.Add(speaker, ResponsibilityStatus.Claimed, SpanOf(voice.Party.First, voice.Party.Next), Voiced);
        }
        else if (speaker.Side == Side.State
            ? (_deed.CanBeClaimed && _deed.WasDoneBy(speaker)) || (_deed.IsStrike && voice.Party.Role == "army" && _deed.Doers.All(Deed.IsGeneric))
            : _deed.WasDoneBy(speaker) || DidOurs())
        {
            _found.Add(speaker, ResponsibilityStatus.Claimed, anchor, Voiced, report.Report.Source);
        }
        else if (speaker.Side == Side.NonState && _deed.IsGrave)
        {
            foreach (var doer in _deed.Doers.Select(resolver.Of).OfType<ResolvedParty>().Where(doer => doer.Side == Side.State))
                _found.Add(doer, ResponsibilityStatus.Attributed, anchor, Voiced, report.Report.Source);
        }
    }

    /// <summary>"our units shot down a drone"</summary>
    private bool DidOurs() => draft.Telling.Any(scene => scene.Acts.Any(act => act.Initiators.Any(party => VoiceAnnotator.IsOurs(report, party)))
        || (scene.Acts.Length > 0 && scene.Parties.Any(party => party.First < scene.Acts[0].First && VoiceAnnotator.IsOurs(report, party))));

    /// <summary>Who a denied report says did it.</summary>
    private void AddRumoured()
    {
        foreach (var party in draft.BodyFirst.First(scene => scene.Acts.Length > 0).Acts.SelectMany(act => act.Initiators))
        {
            if (Resolve(party) is { } resolved)
                _found.Add(resolved, ResponsibilityStatus.Attributed, SpanOf(party.First, party.Next), Rumoured);
        }
    }

    /// <summary>A force denies for itself; a ministry or spokesman denies for the one force of the state that is accused.</summary>
    private void AddDenial(ResponsibilityMention mention, string? country)
    {
        var denier = mention.Party is { } party ? Resolve(party) : null;
        if (denier is null && mention.Party is not null)
            return;
        var accused = denier is { } who && _found.IsAccused(who);
        if (denier is { Side: Side.NonState })
        {
            Deny(denier.Value, mention, accused || !mention.IsWeak);
            return;
        }

        if (accused || (denier is { } state && _deed.WasDoneBy(state)))
        {
            Deny(denier!.Value, mention, accused || !mention.IsWeak);
            return;
        }

        var forces = _found.Accused.Where(other => other.Side == Side.State).ToList();
        if (forces.Count > 1 && resolver.Service(country, "army") is { } army)
            forces.RemoveAll(other => other.Id != army);
        if (forces.Count == 1)
            Deny(forces[0], mention, true);
        else if (denier is { } force)
            Deny(force, mention, forces.Count == 0 && !mention.IsWeak && (_deed.IsCrowd || !_deed.OnlySuffered(force)) && force.Id?.EndsWith("-government", StringComparison.Ordinal) != true);
    }

    private void Deny(ResolvedParty party, ResponsibilityMention mention, bool counts)
    {
        if (counts)
            _found.Add(party, ResponsibilityStatus.Denied, SpanOf(mention.First, mention.Next), Spoken, SpeakerOf(mention.Attribution));
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

    /// <summary>It did it, or nobody else that is known did.</summary>
    private bool MayHaveDone(ResolvedParty party) => _deed.WasDoneBy(party) || (!_deed.OnlySuffered(party) && _deed.Doers.All(Deed.IsGeneric) && _deed.IsStrike)
        || (!_deed.HasTarget(party) && _deed.Doers.All(id => id is "unidentified-armed-group" or "unidentified-security-forces"));

    private ResolvedParty? Resolve(Party party) =>
        resolver.Resolve(party, report.TextOf(SpanOf(party.First, party.Next))) is { Side: Side.NonState or Side.State } resolved ? resolved : null;

    private string? SpeakerOf(Attribution? attribution) =>
        attribution is null ? null : report.TextOf(SpanOf(attribution.SpeakerFirst, attribution.SpeakerNext)).ToString();

    private TextSpan Anchor()
    {
        Act act = draft.BodyFirst.SelectMany(scene => scene.Acts).First();
        return SpanOf(act.First, act.Next);
    }

    private TextSpan SpanOf(int first, int next)
    {
        var tokens = report.All<Token>();
        return new(tokens[first].Start, tokens[next - 1].End);
    }
}
