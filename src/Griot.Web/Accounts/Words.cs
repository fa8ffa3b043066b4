using System.Text.Json;

namespace Griot.Web.Accounts;

/// <summary>Vocabularies as the API writes them, for sentences.</summary>
internal static class Words
{
    public static string Of(Role role) => JsonNamingPolicy.SnakeCaseLower.ConvertName(role.ToString());
}
