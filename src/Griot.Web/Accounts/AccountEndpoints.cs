using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Accounts;

/// <summary>Signing in, people, keys and settings.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        SessionEndpoints.Map(api);
        PeopleEndpoints.Map(api);
        KeyEndpoints.Map(api);
        SettingsEndpoints.Map(api);
    }
}
