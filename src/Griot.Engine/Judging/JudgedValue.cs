using Griot.Analysis;
using Griot.Analysis.Actors;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Engine;

/// <summary>Completes what a person types with what is known: a place's region and position, a party's key in the registry.</summary>
/// <remarks>The completed value is what the judgement records, so that it does not change when the registry or the gazetteer does.</remarks>
public static class JudgedValue
{
    /// <summary>The text with all that is known added; the text itself when nothing is, or when it is no value.</summary>
    public static string Completed(IncidentField field, string text, Dossier dossier, Coder coder)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(coder);
        return field.Name switch
        {
            "place" => field.Normal(text) is { } place && !place.Contains(',', StringComparison.Ordinal) ? Place(place, dossier, coder) : text,
            _ when field.Name.StartsWith("actors.", StringComparison.Ordinal) => Each(text, party => Party(party, coder.Actors)),
            "responsibility" => Each(text, claim => Claim(claim, coder.Actors)),
            _ => text,
        };
    }

    private static string Place(string name, Dossier dossier, Coder coder)
    {
        var said = dossier.Tellings.Select(telling => telling.Event.Place?.Value).OfType<Place>()
            .Where(place => Same(place.Name, name)).OrderBy(place => place.Precision).FirstOrDefault();
        if (said is not null)
            return Written(dossier, said);
        var country = dossier.Incident.Place?.Country;
        var known = coder.Gazetteer.Entries.Where(entry => Same(entry.Name, name) && entry.IsSettlement).ToList();
        var inCountry = known.Where(entry => entry.Country == country).ToList();
        return (inCountry.Count > 0 ? inCountry : known) is [var only]
            ? Written(dossier, new(only.Name, only.Admin1, only.Country, only.Point, Precision.Exact))
            : name;
    }

    private static string Written(Dossier dossier, Place place) => IncidentField.Named("place")!.TextOf(dossier.Incident with { Place = place })!;

    private static string Party(string text, ActorRegistry actors) =>
        text.EndsWith(']') || Find(text, actors) is not { } actor ? text : $"{actor.Name} [{actor.Id}]";

    private static string Claim(string text, ActorRegistry actors)
    {
        var at = text.LastIndexOf(' ');
        return at > 0 && Find(text[..at].Trim(), actors) is { } actor ? $"{actor.Id} {text[(at + 1)..]}" : text;
    }

    private static RegisteredActor? Find(string name, ActorRegistry actors) => actors.Find(name)
        ?? actors.All.FirstOrDefault(actor => Same(actor.Name, name))
        ?? (actors.All.Where(actor => actor.Aliases.Any(alias => !alias.Ambiguous && Same(alias.Form, name))).ToList() is [var only] ? only : null);

    private static string Each(string text, Func<string, string> complete) =>
        string.Join("; ", text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(complete));

    private static bool Same(string one, string other) => string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
}
