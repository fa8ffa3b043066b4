using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Griot.Web.Accounts;

/// <summary>Who is asking, and whether they may.</summary>
internal static class AccountServices
{
    public static void Add(IServiceCollection services)
    {
    }

    public static void Use(WebApplication app)
    {
    }
}
