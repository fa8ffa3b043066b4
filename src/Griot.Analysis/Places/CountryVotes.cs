using Griot.Analysis.Actors;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Places;

/// <summary>Counts what in a report speaks for each country.</summary>
internal sealed class CountryVotes
{
    private readonly Dictionary<string, double> _votes = new(StringComparer.Ordinal);
    private double _most;

    public string? Winner { get; private set; }

    public void Add(string? country, double weight)
    {
        if (string.IsNullOrEmpty(country))
            return;
        var sum = _votes[country] = _votes.GetValueOrDefault(country) + weight;
        if (sum > _most || (sum == _most && string.CompareOrdinal(country, Winner) < 0))
            (_most, Winner) = (sum, country);
    }

    public double Of(string country) => _votes.GetValueOrDefault(country);

    /// <summary>From 0 to 1, where 1 is the country with most evidence.</summary>
    public double Share(string country) => _most > 0 ? Of(country) / _most : 0;

    public static CountryVotes Of(AnnotatedReport report, ActorRegistry actors, IReadOnlyList<PlaceCandidate> candidates)
    {
        var votes = new CountryVotes();
        votes.AddTerms(report, actors);

        foreach (var candidate in candidates)
        {
            if (candidate.IsFurniture)
                continue;
            if (candidate.Country is not null && candidate.UnitNoun != PlaceWords.Water)
                votes.Add(candidate.Country, 1);
            else if (candidate.Names.Count > 0 && (!candidate.IsGuarded || candidate.Context.IsPlacePosition || candidate.AccentFits) && OnlyCountry(candidate) is { } only)
                votes.Add(only, (candidate.HasDirection && candidate.Names[0].Entry.Kind == EntryKind.Region) || (candidate.IsGuarded && !candidate.AccentFits) ? 0.3 : 1);
        }

        return votes;
    }

    /// <summary>Nationalities, and actors that belong to one country ("the FAMa").</summary>
    public void AddTerms(AnnotatedReport report, ActorRegistry actors)
    {
        foreach (var hit in report.All<TermHit>())
        {
            if (hit.Term.Class == TermClass.Nationalities)
                Add(hit.Term.Value, 0.7);
            else if (hit.Term.Class == TermClass.Actors && actors.Find(hit.Term.Value) is { Countries: [var only] })
                Add(only, 0.7);
        }
    }

    private static string? OnlyCountry(PlaceCandidate candidate)
    {
        var first = candidate.Names[0].Entry.Country;
        return candidate.Names.TrueForAll(name => name.Entry.Country == first) ? first : null;
    }
}
