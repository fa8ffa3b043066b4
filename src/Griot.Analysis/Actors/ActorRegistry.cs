using System.Collections.Frozen;
using System.Globalization;
using Griot.Analysis.Languages;
using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Actors;

/// <summary>Every registered actor, from <c>data/actors/</c>.</summary>
public sealed class ActorRegistry
{
    private readonly FrozenDictionary<string, RegisteredActor> _byId;

    internal ActorRegistry(DataFiles data) =>
        _byId = data.In("actors").SelectMany(file => file.Blocks()).Select(Read).ToFrozenDictionary(actor => actor.Id, StringComparer.Ordinal);

    public IEnumerable<RegisteredActor> All => _byId.Values.OrderBy(actor => actor.Id, StringComparer.Ordinal);

    public RegisteredActor? Find(string? id) => id is not null && _byId.TryGetValue(id, out var actor) ? actor : null;

    internal IEnumerable<NamedTerm> Names() => All.SelectMany(actor => actor.Aliases.Select(
        alias => new NamedTerm(TermClass.Actors, alias.Form, actor.Id, alias.Language)));

    private static RegisteredActor Read(DataBlock block)
    {
        var names = block.List("en").Select(form => new ActorAlias(form, "en"))
            .Concat(block.List("fr").Select(form => new ActorAlias(form, "fr")))
            .Concat(block.All("dated").Select(line => line.Split('|', StringSplitOptions.TrimEntries)).SelectMany(parts =>
                parts[0].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(form => new ActorAlias(form, null))))
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

    private static DateOnly? Month(string? text, bool first)
    {
        if (text is null)
            return null;
        var parts = text.Split('-');
        var year = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var month = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : first ? 1 : 12;
        var start = new DateOnly(year, month, 1);
        return first ? start : start.AddMonths(1).AddDays(-1);
    }
}
