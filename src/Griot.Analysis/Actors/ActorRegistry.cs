using System.Collections.Frozen;
using System.Globalization;
using Griot.Analysis.Languages;
using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Actors;

/// <summary>Every registered actor, from <c>data/actors/</c>.</summary>
public sealed class ActorRegistry
{
    private static readonly string[] Services = ["army", "police", "gendarmerie", "national-guard", "government", "intelligence"];
    private readonly FrozenDictionary<string, RegisteredActor> _byId;
    private readonly FrozenDictionary<(string Country, string Service), string> _services;
    private readonly FrozenSet<string> _rebelMovements;
    private readonly RegisteredActor[] _peacekeepers;

    internal ActorRegistry(DataFiles data)
    {
        var blocks = data.In("actors").SelectMany(file => file.Blocks()).ToList();
        _byId = blocks.Select(Read).ToFrozenDictionary(actor => actor.Id, StringComparer.Ordinal);
        _rebelMovements = blocks.Where(block => block.Path.EndsWith("rebel-and-communal.txt", StringComparison.Ordinal) && block["kind"] == "rebel")
            .Select(block => block.Id).ToFrozenSet(StringComparer.Ordinal);
        var services = new Dictionary<(string, string), string>();
        foreach (var actor in All.Where(actor => actor.Kind == ActorKind.State && actor.Countries.Length == 1))
        {
            foreach (var service in Services.Where(service => ServiceOf(actor, blocks) == service))
                services.TryAdd((actor.Countries[0], service), actor.Id);
        }

        _services = services.ToFrozenDictionary();
        _peacekeepers = [.. All.Where(actor => actor.Who == PersonKind.Peacekeepers)];
    }

    public IEnumerable<RegisteredActor> All => _byId.Values.OrderBy(actor => actor.Id, StringComparer.Ordinal);

    public RegisteredActor? Find(string? id) => id is not null && _byId.TryGetValue(id, out var actor) ? actor : null;

    /// <summary>The army, police, gendarmerie, national guard or government of a country, or null when it is not registered.</summary>
    public string? Service(string? country, string service) =>
        country is not null && _services.TryGetValue((country, service), out var id) ? id : null;

    /// <summary>The peacekeeping mission in a country, or null.</summary>
    public string? Peacekeepers(string? country) => country is null ? null
        : _peacekeepers.FirstOrDefault(actor => actor.Countries.Contains(country))?.Id;

    /// <summary>Whether an actor is a rebel movement and no jihadist group.</summary>
    public bool IsRebelMovement(RegisteredActor actor) => _rebelMovements.Contains(actor.Id);

    internal IEnumerable<NamedTerm> Names() => All.SelectMany(actor => actor.Aliases.Select(
        alias => new NamedTerm(TermClass.Actors, IsAcronym(alias.Form) ? "^" + alias.Form : alias.Form, actor.Id, alias.Language)));

    /// <summary>Acronyms are often words in small letters ("far", "pact"): they need their capital.</summary>
    private static bool IsAcronym(string form) => form.Length <= 6 && form.Count(char.IsUpper) >= 2;

    /// <summary>The service a state actor is: said by its block, else by the end of its key.</summary>
    private static string? ServiceOf(RegisteredActor actor, List<DataBlock> blocks) =>
        blocks.Find(block => block.Id == actor.Id)?["service"]
        ?? Array.Find(Services, service => actor.Id.EndsWith("-" + service, StringComparison.Ordinal));

    private static RegisteredActor Read(DataBlock block)
    {
        var names = block.List("en").Select(form => new ActorAlias(form, "en"))
            .Concat(block.List("fr").Select(form => new ActorAlias(form, "fr")))
            .Concat(block.All("dated").Select(line => line.Split('|', StringSplitOptions.TrimEntries)).SelectMany(Dated))
            .Concat(block.List("ambiguous").Select(form => new ActorAlias(form, null) { Ambiguous = true }));
        return new(
            block.Id,
            block["name"] ?? block.Id,
            block["kind"] switch
            {
                "state" => ActorKind.State,
                "rebel" => ActorKind.Rebel,
                "political-militia" => ActorKind.PoliticalMilitia,
                "identity-militia" => ActorKind.IdentityMilitia,
                "rioters" => ActorKind.Rioters,
                "protesters" => ActorKind.Protesters,
                "civilians" => ActorKind.Civilians,
                "external" => ActorKind.External,
                var other => throw new FormatException(string.Create(CultureInfo.InvariantCulture,
                    $"data/{block.Path}, line {block.Line}: '{block.Id}' has kind '{other}'; a kind is one of ACLED's eight.")),
            },
            Model.Names.Parse<PersonKind>(block["who"] ?? "all"),
            [.. (block["country"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Month(block["from"], first: true),
            Month(block["until"], first: false),
            block["parent"],
            block["successor"],
            block["regional"],
            [.. names]);
    }

    /// <summary>Names that were in use from one month to another: <c>names | from | until</c>.</summary>
    private static IEnumerable<ActorAlias> Dated(string[] parts) =>
        parts[0].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(form => new ActorAlias(form, null)
        {
            From = Month(parts.ElementAtOrDefault(1), first: true),
            Until = Month(parts.ElementAtOrDefault(2), first: false),
        });

    private static DateOnly? Month(string? text, bool first)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var parts = text.Split('-');
        var year = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var month = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : first ? 1 : 12;
        var start = new DateOnly(year, month, 1);
        return first ? start : start.AddMonths(1).AddDays(-1);
    }
}
