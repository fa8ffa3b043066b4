using System.Security.Cryptography;
using Griot.Engine;
using Griot.Model;

namespace Griot.Web.Incidents;

/// <summary>A short hash over all that an incident says: its ETag. Equal incidents have equal versions, also after a restart.</summary>
internal static class IncidentVersion
{
    public static string Of(Incident incident)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(IncidentJson.Line(incident).Span, hash);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
