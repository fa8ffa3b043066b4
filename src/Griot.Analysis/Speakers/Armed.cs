using Griot.Analysis.Parties;
using Griot.Model;

namespace Griot.Analysis.Speakers;

/// <summary>Whether a party is one that can claim, be accused or deny.</summary>
internal static class Armed
{
    public static bool Is(Party party) => !party.IsNone && party.Role != "leader"
        && (party.IsNamed || party.Role is "government" or "intelligence"
            || party.Who is PersonKind.Soldiers or PersonKind.Police or PersonKind.Militants or PersonKind.Mercenaries or PersonKind.Peacekeepers);
}
