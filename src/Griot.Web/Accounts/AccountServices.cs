using Griot.Web.Accounts.Store;
using Griot.Web.Judgements;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Griot.Web.Accounts;

/// <summary>Who is asking, and whether they may.</summary>
internal static class AccountServices
{
    public static void Add(IServiceCollection services) => services
        .AddSingleton<AccountDatabase>().AddSingleton<UserTable>().AddSingleton<SessionTable>().AddSingleton<KeyTable>()
        .AddSingleton<FailureTable>().AddSingleton<EventTable>()
        .AddSingleton<Passwords>().AddSingleton<SetUpKey>().AddSingleton<SigningIn>().AddSingleton<People>().AddSingleton<Keys>()
        .AddSingleton<SessionCookie>().AddSingleton<Greeting>().AddSingleton<Entrance>();

    /// <summary>Where the role depends on what a request says, it is checked when that has been read.</summary>
    public static void Guard(RouteGroupBuilder api) => api.AddEndpointFilter((context, next) =>
        context.Arguments.OfType<JudgementRequest>().FirstOrDefault() is { } request && Entrance.Below(Permissions.Of(request.Action), Caller.Known(context.HttpContext)) is { } why
            ? ValueTask.FromResult<object?>(Problems.Of(context.HttpContext, why))
            : next(context));

    public static void Use(WebApplication app) =>
        app.Use((context, next) => context.RequestServices.GetRequiredService<Entrance>().PassAsync(context, next));
}
