using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Speakers;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Counts for each party of an event what the clauses, the casualties and its mere presence say about its role.</summary>
internal sealed class RoleVotes(AnnotatedReport report, PartyResolver resolver, SubEventType type)
{
    private const int ByClause = 3;
    private const int ByLosses = 2;

    /// <summary>Whoever speaks of "our men" did it, whatever the clauses seem to say.</summary>
    private const int ByVoice = 12;
    private const int FarthestOurs = 6;

    /// <summary>Parties named further down are other stories' or background.</summary>
    private const int CoreScenes = 5;
    private const int BesideScenes = 2;

    private readonly Dictionary<string, RoleTally> _byKey = new(StringComparer.Ordinal);
    private readonly List<RoleTally> _beside = [];

    /// <summary>The parties with a vote, in the order of the text.</summary>
    public IReadOnlyCollection<RoleTally> All => _byKey.Values;

    /// <summary>The parties that the first sentences name without saying what they did; speakers are none of them.</summary>
    public IReadOnlyList<RoleTally> Beside => _beside;

    public void Read(EventDraft draft)
    {
        var telling = draft.BodyFirst.Where(scene => scene.Acts.Length > 0 && !scene.IsConsequence).Take(CoreScenes).ToList();
        var raid = type.Type() == EventType.ViolenceAgainstCivilians
            && telling.SelectMany(scene => scene.Acts).FirstOrDefault(act => act.Initiators.Length > 0) is { } first && first.Initiators.All(party => Resolve(party)?.Side == Side.NonState);
        foreach (var scene in telling)
        {
            foreach (var act in scene.Acts)
            {
                if (!Matters(act.Kind) || !(scene.IsReal(act) || telling.Count == 1) || (raid && IsPursuit(act)))
                    continue;
                Vote(act.Initiators, ByClause, 0);
                Vote(act.Targets, 0, ByClause);
            }
        }

        foreach (var scene in telling.Where(scene => scene.Acts.Any(act => Matters(act.Kind) && IsOurs(report, scene, act))))
        {
            if ((Voice() ?? scene.Attributions.Select(attribution => attribution.Party).FirstOrDefault(party => party is { IsNamed: true })) is { } voice)
                Vote(voice, ByVoice, 0);
        }

        foreach (var scene in draft.Scenes)
        {
            foreach (var toll in scene.Tolls)
            {
                if (raid && toll.Who == PersonKind.Militants)
                    continue;
                if (toll.Party is { } harmed && toll.Measure is not (TollMeasure.Arrested or TollMeasure.Displaced) && !toll.IsNone
                    // "The army lost four men": men are of any side.
                    && !(harmed.IsGeneral && toll.Who is not (PersonKind.All or PersonKind.Civilians)) && Resolve(harmed) is { } resolved)
                {
                    Vote(harmed, resolved, 0, resolved.Side is Side.NonState ? 1 : ByLosses);
                    VoteForJoined(scene, toll);
                }
            }
        }

        // Named in the sentence that opens the story, a force from abroad is a party of its own.
        if (telling.FirstOrDefault() is { } opening)
        {
            foreach (var party in opening.Parties)
            {
                if (Resolve(party) is { } resolved && _byKey.TryGetValue(Key(resolved), out var tally))
                    tally.IsJoined |= resolver.IsForeignForce(resolved);
            }
        }

        var near = telling.Take(BesideScenes).Where(scene => !scene.SpeaksOfResponsibility || scene.Number == telling[0].Number);
        // Rockets fall on a camp: whose camp it is may be said further down.
        if (type is SubEventType.Shelling or SubEventType.SuicideBomb)
            near = near.Union(draft.Scenes.Where(scene => scene.Circumstances.Contains("base")));
        if (RoleSides.AttackingSide(type) == Side.Protest)
            near = near.Union(draft.Scenes.Where(scene => scene.Circumstances.Contains("dispersed") || scene.Circumstances.Contains("live-fire")));
        foreach (var scene in near)
        {
            foreach (var party in scene.Parties)
            {
                if (!Speaks(scene, party))
                    AddBeside(party);
            }
        }

        if (RoleSides.AttackingSide(type) == Side.Protest && OnlyPolice() is { } police)
            AddBeside(police);
    }

    /// <summary>"cost the lives of seven soldiers and four VDP": one figure, two parties hit.</summary>
    private void VoteForJoined(Scene scene, Tolls.TollMention toll)
    {
        foreach (var party in scene.Parties)
        {
            if (party != toll.Party && party.Count is not null && party.First >= toll.First && party.Next <= toll.Next && party.Who == toll.Who)
                Vote(party, 0, ByLosses);
        }
    }

    /// <summary>After a raid on civilians, soldiers who kill the raiders answer it; the raid is not theirs.</summary>
    private bool IsPursuit(Act act) =>
        act.Initiators.Length > 0 && act.Initiators.All(party => Resolve(party)?.Side == Side.State)
        && act.Targets.Length > 0 && act.Targets.All(party => Resolve(party)?.Side == Side.NonState);

    private void AddBeside(Party party)
    {
        if (Resolve(party) is { } resolved && !_byKey.ContainsKey(Key(resolved)) && !_beside.Exists(other => other.Party == resolved))
            _beside.Add(new(resolved, SpanOf(party)) { Suspected = party.Suspected });
    }

    /// <summary>At a protest the one police force that the report names stepped in, in whichever sentence it stands.</summary>
    private Party? OnlyPolice()
    {
        Party? only = null;
        foreach (var party in report.All<Party>())
        {
            if (party.Who != PersonKind.Police || party.IsNone || Resolve(party) is not { Id: { } id })
                continue;
            if (only is not null && Resolve(only)?.Id != id)
                return null;
            only ??= party;
        }

        return only;
    }

    /// <summary>The group in whose name the report speaks, where a heading says which.</summary>
    private Party? Voice() => report.All<ReportVoice>() is [{ Party: { IsNamed: true, Next: > 0 } speaks }] ? speaks : null;

    /// <summary>"nos drones ont frappé", "our units attacked": the words before the act say that it was done by those who speak.</summary>
    public static bool IsOurs(AnnotatedReport report, Scene scene, Act act)
    {
        for (var at = act.First; at >= Math.Max(scene.Sentence.First, act.First - FarthestOurs); at--)
        {
            if (report.Terms.Is(at, TermClass.Grammar, "ours"))
                return true;
        }

        return false;
    }

    /// <summary>A government that kills does so by its army.</summary>
    public ResolvedParty? Resolve(Party party)
    {
        var resolved = resolver.Resolve(party, report.TextOf(SpanOf(party)));
        return resolved is { Id: { } id } && type.Type() is EventType.Battles or EventType.ExplosionsRemoteViolence or EventType.ViolenceAgainstCivilians or EventType.StrategicDevelopments
            && type is not (SubEventType.Agreement or SubEventType.OtherDevelopment)
            ? resolver.ForceOf(id) ?? resolved : resolved;
    }

    public static bool Speaks(Scene scene, Party party)
    {
        foreach (var attribution in scene.Attributions)
        {
            if (attribution.SpeakerFirst <= party.Head && party.Head < attribution.SpeakerNext)
                return true;
        }

        return false;
    }

    public TextSpan SpanOf(Party party)
    {
        var tokens = report.All<Text.Token>();
        return new(tokens[party.First].Start, tokens[party.Next - 1].End);
    }

    /// <summary>Whether an act of that kind can say who did such an event: people who flee do not shell.</summary>
    public bool Matters(string kind) => kind switch
    {
        "happening" or "measure" or "siege" => false,
        "flee" or "ultimatum" or "release" => type is SubEventType.OtherDevelopment,
        "protest" or "riot" or "mob" => RoleSides.AttackingSide(type) == Side.Protest,
        "agreement" or "change" or "base" => type is SubEventType.Agreement or SubEventType.ChangeToGroup or SubEventType.BaseEstablished,
        "transfer" => type is SubEventType.NonViolentTransfer,
        "arrest" => type is SubEventType.Arrests or SubEventType.Abduction || RoleSides.AttackingSide(type) == Side.Protest,
        _ => type is not (SubEventType.Agreement or SubEventType.NonViolentTransfer) || kind is "takeover" or "overrun" or "retake",
    };

    private void Vote(Party party, int initiator, int target)
    {
        if (Resolve(party) is { } resolved)
            Vote(party, resolved, initiator, target);
    }

    private void Vote(ImmutableArray<Party> parties, int initiator, int target)
    {
        if (parties.IsEmpty)
            return;
        var voted = new List<RoleTally>(parties.Length);
        foreach (var party in parties)
        {
            if (Resolve(party) is { } resolved)
                voted.Add(Vote(party, resolved, initiator, target));
        }

        if (voted.Count < 2)
            return;
        var armed = voted.Where(tally => tally.Side is Side.State or Side.NonState).Distinct().ToList();
        if (armed.Count < 2)
            return;
        foreach (var tally in armed)
            tally.IsJoined = true;
    }

    private RoleTally Vote(Party party, ResolvedParty resolved, int initiator, int target)
    {
        var key = Key(resolved);
        if (!_byKey.TryGetValue(key, out var tally))
            _byKey.Add(key, tally = new(resolved, SpanOf(party)));
        tally.Initiator += initiator;
        tally.Target += target;
        tally.Suspected |= party.Suspected;
        tally.ByWords = true;
        return tally;
    }

    private static string Key(ResolvedParty party) => party.Id ?? party.Name;
}
