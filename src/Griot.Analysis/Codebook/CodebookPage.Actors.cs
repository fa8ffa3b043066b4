using System.Globalization;
using Griot.Analysis.Actors;

namespace Griot.Analysis.Codebook;

public sealed partial class CodebookPage
{
    private static readonly string[] Sahel = ["ML", "BF", "NE"];

    private static readonly (ActorKind Kind, string Name)[] Kinds =
    [
        (ActorKind.State, "State forces"),
        (ActorKind.Rebel, "Rebel group"),
        (ActorKind.PoliticalMilitia, "Political militia"),
        (ActorKind.IdentityMilitia, "Identity militia"),
        (ActorKind.Rioters, "Rioters"),
        (ActorKind.Protesters, "Protesters"),
        (ActorKind.Civilians, "Civilians"),
        (ActorKind.External, "External or other forces"),
    ];

    private void Actors()
    {
        var actors = _coder.Actors.All.ToList();
        _page.Append(CultureInfo.InvariantCulture,
            $"""
            ## The actors

            {actors.Count} actors have a key, names in several languages, a kind (ACLED's eight) and the time in which the key may be used. A name that two
            actors share is given to the one that existed on the day and is at home in the country. Parties without a key keep the report's words.

            | kind | actors |
            | --- | ---: |

            """);
        foreach (var (kind, name) in Kinds)
            _page.Append(CultureInfo.InvariantCulture, $"| {name} | {actors.Count(actor => actor.Kind == kind)} |\n");

        _page.Append("\n### Actors of Mali, Burkina Faso and Niger\n\n| key | name | kind | country | from | until | became |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var actor in actors.Where(actor => actor.Countries.Any(Sahel.Contains)).OrderBy(actor => actor.Kind).ThenBy(actor => actor.Id, StringComparer.Ordinal))
        {
            _page.Append(CultureInfo.InvariantCulture,
                $"| `{actor.Id}` | {actor.Name} | {Kinds[(int)actor.Kind - 1].Name} | {string.Join(' ', actor.Countries)} | {Month(actor.From)} | {Month(actor.Until)} | {actor.Successor} |\n");
        }

        _page.Append("\n### Parties at home everywhere, or left open by the words\n\n| key | name |\n| --- | --- |\n");
        foreach (var actor in actors.Where(actor => actor.Countries.IsEmpty))
            _page.Append(CultureInfo.InvariantCulture, $"| `{actor.Id}` | {actor.Name} |\n");
    }

    private static string Month(DateOnly? day) => day?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "";
}
