using System.Collections.Immutable;
using System.Globalization;
using Griot.Model;

namespace Griot.Merging.Judgements;

/// <summary>The parties in one role: registry keys in square brackets after their names, parties apart by semicolons.</summary>
internal sealed class ActorsField(ActorRole role) : IncidentField($"actors.{role.Name()}", "one or more parties, apart by semicolons: JNIM [jnim]; Gunmen")
{
    private static readonly RuleId Judged = new("judged", 1);

    public override string? TextOf(Incident incident) =>
        incident.Actors.Where(actor => actor.Value.Role == role).Select(actor => Write(actor.Value)).ToArray() is { Length: > 0 } parties ? string.Join("; ", parties) : null;

    public override string? Normal(string text) => Read(text) is { } parties ? string.Join("; ", parties.Select(Write)) : null;

    public override Incident With(Incident incident, string? text, string because)
    {
        var others = incident.Actors.Where(actor => actor.Value.Role != role);
        var mine = text is null ? [] : Read(text)!.Value.Select(party => new Stated<ActorPart>(party, [default], Judged));
        return incident with { Actors = [.. others.Concat(mine).OrderBy(actor => actor.Value.Role)] };
    }

    private static string Write(ActorPart party) => party.Id is null ? Plain(party.Name) : $"{Plain(party.Name)} [{party.Id}]";

    private ImmutableArray<ActorPart>? Read(string text)
    {
        var parties = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Party).ToImmutableArray();
        return parties.IsEmpty || parties.Any(party => party.Name.Length == 0) ? null : parties;
    }

    private ActorPart Party(string text) => text.EndsWith(']') && text.LastIndexOf('[') is var open and >= 0
        ? new(text[(open + 1)..^1].Trim(), text[..open].Trim() is { Length: > 0 } name ? name : text[(open + 1)..^1].Trim(), role)
        : new(null, text, role);

    private static string Plain(string name) => name.Replace(';', ',').Replace('[', '(').Replace(']', ')');
}

/// <summary>Who claims it or is blamed: "jnim claimed; fama denied; none_claimed".</summary>
internal sealed class ResponsibilityField() : IncidentField("responsibility",
    $"PARTY STATUS, several apart by semicolons; a status is {string.Join(", ", Enum.GetValues<ResponsibilityStatus>().Select(status => status.Name()))}")
{
    private static readonly RuleId Judged = new("judged", 1);

    public override string? TextOf(Incident incident) =>
        incident.Responsibility.IsEmpty ? null : string.Join("; ", incident.Responsibility.Select(one => Write(one.Value)).Distinct());

    public override string? Normal(string text) => Read(text) is { } claims ? string.Join("; ", claims.Select(Write)) : null;

    public override Incident With(Incident incident, string? text, string because) => incident with
    {
        Responsibility = text is null ? [] : [.. Read(text)!.Value.Select(claim => new Stated<Responsibility>(claim, [default], Judged))],
    };

    private static string Write(Responsibility claim) => claim.Actor is null ? claim.Status.Name() : $"{claim.Actor.Replace(';', ',')} {claim.Status.Name()}";

    private static ImmutableArray<Responsibility>? Read(string text)
    {
        var claims = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Claim).ToImmutableArray();
        return claims.IsEmpty || claims.Contains(null) ? null : claims.OfType<Responsibility>().ToImmutableArray();
    }

    private static Responsibility? Claim(string text)
    {
        var at = text.LastIndexOf(' ');
        if (FindName<ResponsibilityStatus>(text[(at + 1)..]) is not { } status || (at < 0) != (status == ResponsibilityStatus.NoneClaimed))
            return null;
        return new(at < 0 ? null : text[..at].Trim(), status);
    }
}

/// <summary>People harmed: one number, low and high, or low, best and high.</summary>
internal sealed class TollField(TollMeasure measure, PersonKind who) : IncidentField($"tolls.{measure.Name()}.{who.Name()}",
    "a number (12), at least (12+), low-high (9-15) or low-best-high (9-12-15)")
{
    public override string? TextOf(Incident incident) => incident.Tolls.FirstOrDefault(IsMine) is { } toll ? Write(toll) : null;

    public override string? Normal(string text) => Read(text, "") is { } toll ? Write(toll) : null;

    public override Incident With(Incident incident, string? text, string because)
    {
        var others = incident.Tolls.Where(toll => !IsMine(toll));
        return incident with
        {
            Tolls = text is null ? [.. others] : [.. others.Append(Read(text, because)!).OrderBy(toll => (toll.Measure, toll.Who))],
        };
    }

    private bool IsMine(MergedToll toll) => toll.Measure == measure && toll.Who == who;

    private static string Write(MergedToll toll)
    {
        var (low, best) = (toll.Low ?? toll.Best ?? 0, toll.Best ?? toll.Low ?? 0);
        return string.Create(CultureInfo.InvariantCulture, $"{(toll.High is not { } high ? $"{low}+" : low == high ? $"{low}" : low == best ? $"{low}-{high}" : $"{low}-{best}-{high}")}");
    }

    private MergedToll? Read(string text, string because)
    {
        if (text.EndsWith('+'))
            return Number(text[..^1]) is { } least ? new(measure, who, least, least, null, because) : null;
        return text.Split('-', '–') switch
        {
            [var only] when Number(only) is { } count => new(measure, who, count, count, count, because),
            [var a, var b] when Number(a) is { } low && Number(b) is { } high && low <= high => new(measure, who, low, low, high, because),
            [var a, var b, var c] when Number(a) is { } low && Number(b) is { } best && Number(c) is { } high && low <= best && best <= high
                => new(measure, who, low, best, high, because),
            _ => null,
        };
    }

    private static long? Number(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Things of one kind: "3 destroyed; 1 captured", or the action alone where nobody counted.</summary>
internal sealed class MaterielField(string item) : IncidentField($"materiel.{item}",
    $"[COUNT] ACTION, several apart by semicolons, such as: 3 destroyed; an action is {string.Join(", ", Enum.GetValues<MaterielAction>().Select(action => action.Name()))}")
{
    public override string? TextOf(Incident incident) =>
        incident.Materiel.Where(thing => thing.Item == item).Select(Write).ToArray() is { Length: > 0 } things ? string.Join("; ", things) : null;

    public override string? Normal(string text) => Read(text) is { } things ? string.Join("; ", things.Select(Write)) : null;

    public override Incident With(Incident incident, string? text, string because)
    {
        var others = incident.Materiel.Where(thing => thing.Item != item);
        return incident with
        {
            Materiel = [.. others.Concat(text is null ? [] : Read(text)!.Value)
                .OrderBy(thing => thing.Item, StringComparer.Ordinal).ThenBy(thing => thing.Action)],
        };
    }

    private static string Write(Materiel thing) => thing.Count.IsUnstated ? thing.Action.Name() : $"{thing.Count} {thing.Action.Name()}";

    private ImmutableArray<Materiel>? Read(string text)
    {
        var things = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Thing).ToImmutableArray();
        return things.IsEmpty || things.Contains(null) ? null : things.OfType<Materiel>().ToImmutableArray();
    }

    private Materiel? Thing(string text)
    {
        var at = text.LastIndexOf(' ');
        if (FindName<MaterielAction>(text[(at + 1)..]) is not { } action)
            return null;
        return at < 0 ? new(item, action, CountRange.Unstated) : Count(text[..at].Trim()) is { } count ? new(item, action, count) : null;
    }

    private static CountRange? Count(string text)
    {
        if (text.StartsWith("up to ", StringComparison.Ordinal))
            return Number(text[6..]) is { } most ? CountRange.UpTo(most) : null;
        if (text.EndsWith('+'))
            return Number(text[..^1]) is { } least ? CountRange.AtLeast(least) : null;
        return text.Split('-') switch
        {
            [var only] when Number(only) is { } exact => CountRange.Exactly(exact),
            [var a, var b] when Number(a) is { } low && Number(b) is { } high && low <= high => CountRange.Between(low, high),
            _ => null,
        };
    }

    private static long? Number(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
