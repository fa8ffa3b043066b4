using System.Text.Json;
using System.Text.Json.Serialization;
using Griot.Web.Accounts;
using Griot.Web.Codebook;
using Griot.Web.Incidents;
using Griot.Web.Judgements;
using Griot.Web.Reports;
using Griot.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Griot.Web.Serving;

/// <summary>Puts the server together: the API under /api, its description under /openapi/v1.json, and the review app everywhere else.</summary>
public static class GriotServer
{
    /// <summary>A server that is ready to run; the caller runs and disposes of it.</summary>
    public static WebApplication Build(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(GriotServer).Assembly.GetName().Name });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(options).AddSingleton(options.Clock).AddSingleton<OpenWorkspace>().AddSingleton<SourceBook>();
        builder.Services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        builder.Services.AddProblemDetails().AddExceptionHandler<ExceptionProblems>();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddOpenApi("v1", ApiDescription.Configure);
        AccountServices.Add(builder.Services);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        Protection.Use(app, options);
        AccountServices.Use(app);
        QueryWords.Use(app);
        app.MapOpenApi("/openapi/{documentName}.json");
        var api = app.MapGroup("/api");
        AccountServices.Guard(api);
        AccountEndpoints.Map(api);
        IncidentEndpoints.Map(api);
        JudgementEndpoints.Map(api);
        ReportEndpoints.Map(api);
        ViewEndpoints.Map(api);
        CodebookEndpoints.Map(api);
        Pages.Map(app);
        return app;
    }

    /// <summary>The link that makes the first administrator, once, while this server runs; null when there are accounts already.</summary>
    /// <remarks>The server has started: only then its addresses are known. Each call makes the link before worthless.</remarks>
    /// <exception cref="Storage.WorkspaceException">The accounts cannot be read or written.</exception>
    public static Uri? SetUpLink(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Services.GetRequiredService<SetUpKey>().Issue() is { } key ? new Uri(Listening.Reached(app.Urls.First()), "/setup#" + key.Text) : null;
    }

    /// <summary>A warning when passwords would cross a network unencrypted; null when they do not.</summary>
    public static string? Exposure(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return Listening.Exposure(app.Urls);
    }

    /// <summary>JSON as the API writes it: camelCase keys, vocabularies in the output contract's snake_case.</summary>
    internal static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        // A body that leaves out what it must say is refused, and not read as if it had said the first of the choices.
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }
}
