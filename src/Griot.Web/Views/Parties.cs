using System.Collections.Immutable;
using Griot.Model;
using Griot.Web.Incidents;

namespace Griot.Web.Views;

/// <summary>A party as views count it.</summary>
/// <param name="Key">Its key in the registry, or its name where it has none.</param>
internal readonly record struct CountedParty(string Key, string Name, bool IsRegistered);

/// <summary>The parties of an incident, each once; one whose part is denied is none.</summary>
internal static class Parties
{
    public static ImmutableArray<CountedParty> Of(IncidentRow row) =>
        [.. row.Initiators.Concat(row.Targets).Concat(row.Allies).Where(IsOne).Select(Counted).DistinctBy(party => party.Key)];

    public static ImmutableArray<CountedParty> Of(ImmutableArray<PartyRow> parties) =>
        [.. parties.Where(IsOne).Select(Counted).DistinctBy(party => party.Key)];

    private static bool IsOne(PartyRow party) => party.Certainty != Certainty.Denied;

    private static CountedParty Counted(PartyRow party) => new(party.Id ?? party.Name, party.Name, party.Id is not null);
}
