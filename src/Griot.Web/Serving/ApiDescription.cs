using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Griot.Web.Serving;

/// <summary>The OpenAPI 3.1 document: what the typed client of the pages is generated from.</summary>
public static class ApiDescription
{
    private const string Name = "v1";

    /// <summary>The document as JSON.</summary>
    public static async Task<string> JsonAsync(CancellationToken cancellation = default)
    {
        await using var app = GriotServer.Build(new("", "http://127.0.0.1:0", TimeProvider.System));
        // Addresses are known to the description once the server has started; no request reaches it.
        await app.StartAsync(cancellation);
        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync(cancellation);
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellation);
    }

    internal static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Griot", Version = "1", Description = "Incidents, the reports that tell them, and people's judgements." };
            // The address it is served from differs from run to run and would make every document another.
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    }
}
