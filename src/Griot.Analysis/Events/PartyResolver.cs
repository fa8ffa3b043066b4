using System.Collections.Immutable;
using Griot.Analysis.Actors;
using Griot.Analysis.Parties;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>A party as an event's actor: a key of the registry, or the report's words.</summary>
internal readonly record struct ResolvedParty(string? Id, string Name, Side Side);

/// <summary>On which side of violence a party usually stands; decides roles where the words do not.</summary>
internal enum Side
{
    None,
    State,
    NonState,
    Civilian,
    Protest,
}

/// <summary>Says which registered actor a party is, given the country and day of the event.</summary>
internal sealed class PartyResolver(ActorRegistry actors, string? country, DateOnly? day, IReadOnlySet<string> named)
{
    /// <summary>The day on which "Russians" beside an army of the region ceases to mean the Wagner Group.</summary>
    private static readonly DateOnly WagnerLeft = new(2025, 7, 1);

    /// <param name="words">The report's words for it: the name of a party that no registry has.</param>
    public ResolvedParty? Resolve(Party party, ReadOnlySpan<char> words)
    {
        if (party.IsNone)
            return null;
        if (party.IsNamed)
            return (party.IsAcronym || party.IsLikeCivilians) && IsForeign(party.Actors) ? party.IsLikeCivilians ? Of("civilians") : null : FromIds(party.Actors);
        var home = party.Country ?? country;
        return party.Role switch
        {
            null => party.Who switch
            {
                PersonKind.Civilians or PersonKind.AidWorkers or PersonKind.Journalists or PersonKind.Officials => Of("civilians"),
                _ => null,
            },
            "leader" => null,
            "described" => new(null, words.ToString(), Side.NonState),
            "group" => TheGroup(),
            "army" or "police" or "gendarmerie" or "national-guard" => actors.Service(home, party.Role) is { } service
                ? Of(service) : Of("unidentified-security-forces"),
            "intelligence" => actors.Service(home, "intelligence") is { } agency ? Of(agency) : null,
            "security-forces" => Of("unidentified-security-forces"),
            "government" => actors.Service(home, "government") is { } government ? Of(government) : null,
            "russians" or "mercenaries" => Russians(party),
            "rebels" => Rebels(words),
            "hunters" => Hunters(home),
            "minusma" => Of(actors.Peacekeepers(home) ?? "minusma"),
            "vdp" => home is null or "BF" ? Of("vdp") : null,
            var key => Of(key),
        };
    }

    /// <summary>"(AFP)" is no Philippine army in a report about Mali: an acronym stands only for those at home where the event was.</summary>
    private bool IsForeign(ImmutableArray<string> ids)
    {
        foreach (var id in ids)
        {
            if (country is null || actors.Find(id) is not { Countries: { Length: > 0 } homes } || homes.Contains(country))
                return false;
        }

        return true;
    }

    /// <summary>Of the actors that share a name: valid on the day, at home in the country, the regional branch of a worldwide one.</summary>
    private ResolvedParty? FromIds(ImmutableArray<string> ids)
    {
        // Nearly every name is the name of one actor.
        var best = ids is [var only] ? actors.Find(only) : ids.Select(actors.Find).OfType<RegisteredActor>()
            .OrderByDescending(actor => day is not { } when || actor.IsValidOn(when))
            .ThenByDescending(actor => country is null ? 0 : actor.Countries.Contains(country) ? 2 : actor.Countries.Length == 0 ? 1 : 0)
            .ThenByDescending(actor => named.Contains(actor.Id))
            .ThenBy(actor => actor.From ?? DateOnly.MinValue)
            .ThenBy(actor => actor.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best is null)
            return null;
        if (best.Regional is { } branch && actors.Find(branch) is { } regional && country is not null && regional.Countries.Contains(country)
            && (day is not { } on || regional.IsValidOn(on)))
            best = regional;
        // "The Dogon militia", where the report says which.
        if (best.Id.EndsWith("-militia", StringComparison.Ordinal) && NamedOf(best) is { } exact)
            best = exact;
        return Of(best.Id);
    }

    /// <summary>The one group named in the report that is of the kind which a common name describes.</summary>
    private RegisteredActor? NamedOf(RegisteredActor described)
    {
        RegisteredActor? only = null;
        foreach (var id in named)
        {
            if (actors.Find(id) is not { } actor || actor.Parent != described.Id)
                continue;
            if (only is not null)
                return null;
            only = actor;
        }

        return only;
    }

    /// <summary>The service of a country ("army"), or null when it is not registered.</summary>
    public string? Service(string? home, string service) => actors.Service(home, service);

    /// <summary>The army of the event's country, or null when none is registered.</summary>
    public ResolvedParty? HomeArmy() => actors.Service(country, "army") is { } army ? Of(army) : null;

    public string? ParentOf(string id) => actors.Find(id)?.Parent;

    public ResolvedParty? Of(string id) => actors.Find(id) is { } actor ? new(actor.Id, actor.Name, SideOf(actor)) : null;

    /// <summary>The army by which a government fights, or null when the actor is no government.</summary>
    public ResolvedParty? ForceOf(string id) =>
        id.EndsWith("-government", StringComparison.Ordinal) && actors.Find(id) is { Countries: [var home, ..] } && actors.Service(home, "army") is { } army ? Of(army) : null;

    /// <summary>Mercenaries and other forces from abroad that fight beside an army.</summary>
    public bool IsForeignForce(ResolvedParty party) => party.Id is { } id && actors.Find(id) is { Who: PersonKind.Mercenaries };

    /// <summary>"The group": the only armed group that the report names.</summary>
    private ResolvedParty? TheGroup()
    {
        var groups = named.Select(actors.Find).OfType<RegisteredActor>().Where(actor => actor.IsArmedNonState).ToList();
        groups.RemoveAll(group => groups.Exists(other => other.Parent == group.Id));
        return groups.Count == 1 ? Of(groups[0].Id) : null;
    }

    private ResolvedParty? Russians(Party party)
    {
        if (party.Role == "mercenaries" && country is not ("ML" or "BF" or "NE" or "CF" or "LY"))
            return null;
        var corps = named.Contains("africa-corps") && !named.Contains("wagner-group");
        var late = day is { } when && when >= WagnerLeft;
        return Of(late || corps ? "africa-corps" : "wagner-group");
    }

    private ResolvedParty? Rebels(ReadOnlySpan<char> words)
    {
        var group = named.Select(actors.Find).OfType<RegisteredActor>()
            .Where(actor => actor.Kind == ActorKind.Rebel && actor.IsArmedNonState && (day is not { } when || actor.IsValidOn(when)) && actors.IsRebelMovement(actor))
            .OrderBy(actor => actor.Id, StringComparer.Ordinal).FirstOrDefault();
        // "ADF fighters ... these rebels": the only group that the report names.
        return group is not null ? Of(group.Id) : TheGroup() ?? new ResolvedParty(null, words.ToString(), Side.NonState);
    }

    private ResolvedParty? Hunters(string? home)
    {
        var group = named.FirstOrDefault(id => id is "dan-na-ambassagou" or "koglweogo");
        return Of(group ?? (home == "BF" ? "dozos-burkina" : "dozos-mali"));
    }

    private static Side SideOf(RegisteredActor actor) => actor.Id switch
    {
        "vdp" => Side.State,
        _ => actor.Kind switch
        {
            ActorKind.State or ActorKind.External => Side.State,
            ActorKind.Protesters or ActorKind.Rioters => Side.Protest,
            ActorKind.Civilians => Side.Civilian,
            _ => Side.NonState,
        },
    };
}
