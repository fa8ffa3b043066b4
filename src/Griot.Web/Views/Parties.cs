using System.Collections.Immutable;
using Griot.Model;
using Griot.Web.Incidents;

namespace Griot.Web.Views;

/// <summary>A party as views count it.</summary>
/// <param name="Key">Its key in the registry, or its name where it has none.</param>
internal readonly record struct CountedParty(string Key, string Name);

/// <summary>The parties of an incident, each once; one whose part is denied is none.</summary>
/// <remarks>Plain loops: this runs for every incident of a workspace at every request.</remarks>
internal static class Parties
{
    /// <summary>In any role.</summary>
    public static ImmutableArray<CountedParty> Of(IncidentRow row)
    {
        var parties = ImmutableArray.CreateBuilder<CountedParty>(row.Initiators.Length + row.Targets.Length + row.Allies.Length);
        Add(row.Initiators, parties);
        Add(row.Targets, parties);
        Add(row.Allies, parties);
        return parties.DrainToImmutable();
    }

    public static ImmutableArray<CountedParty> Of(ImmutableArray<PartyRow> rows)
    {
        var parties = ImmutableArray.CreateBuilder<CountedParty>(rows.Length);
        Add(rows, parties);
        return parties.DrainToImmutable();
    }

    public static bool Has(IncidentRow row, string key) => Has(row.Initiators, key) || Has(row.Targets, key) || Has(row.Allies, key);

    private static bool Has(ImmutableArray<PartyRow> rows, string key)
    {
        foreach (var party in rows)
        {
            if (party.Certainty != Certainty.Denied && (party.Id ?? party.Name) == key)
                return true;
        }

        return false;
    }

    private static void Add(ImmutableArray<PartyRow> rows, ImmutableArray<CountedParty>.Builder parties)
    {
        foreach (var party in rows)
        {
            var key = party.Id ?? party.Name;
            if (party.Certainty != Certainty.Denied && !Has(parties, key))
                parties.Add(new(key, party.Name));
        }
    }

    private static bool Has(ImmutableArray<CountedParty>.Builder parties, string key)
    {
        for (var i = 0; i < parties.Count; i++)
        {
            if (parties[i].Key == key)
                return true;
        }

        return false;
    }
}
