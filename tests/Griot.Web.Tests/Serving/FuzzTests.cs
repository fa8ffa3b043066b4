using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Griot.Web.Accounts;
using Griot.Web.Tests.Judgements;

namespace Griot.Web.Tests.Serving;

/// <summary>Every operation of the description is asked with nonsense: the server may refuse, but only in words, and never fails.</summary>
public sealed class FuzzTests
{
    private const int RequestsPerOperation = 25;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_request_makes_the_server_fail_and_every_refusal_is_a_problem(int seed)
    {
        await using var server = await AServer.StartAsync(Samples.Into);
        using var client = await WithKeyAsync(server);
        var document = JsonNode.Parse(await server.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        var incident = (await client.IncidentsAsync("limit=1")).Rows[0];
        var nonsense = new Nonsense(seed, [incident.Id, Samples.Reports[0].Report.Id.Value, incident.Version]);

        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                for (var i = 0; i < RequestsPerOperation; i++)
                    await AskAsync(client, Request(path, method, operation!, document, nonsense));
            }
        }
    }

    private static async Task AskAsync(HttpClient client, HttpRequestMessage request)
    {
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var says = $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)} to {request.Method} {request.RequestUri} "
            + (request.Content is null ? "" : await request.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True((int)answer.StatusCode < 500, says);
        Assert.True((int)answer.StatusCode < 400 || answer.Content.Headers.ContentType?.MediaType == "application/problem+json", says);
    }

    private static HttpRequestMessage Request(string path, string method, JsonNode operation, JsonNode document, Nonsense nonsense)
    {
        var query = new StringBuilder();
        var headers = new List<(string, string)>();
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var name = parameter!["name"]!.GetValue<string>();
            var value = nonsense.Text();
            switch (parameter["in"]!.GetValue<string>())
            {
                case "path":
                    // An empty part of a path makes another address.
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value.Length == 0 ? "x" : value), StringComparison.Ordinal);
                    break;
                case "query" when !nonsense.Chance(3):
                    query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(nonsense.Chance(10) ? "%ff%fe" : Uri.EscapeDataString(value));
                    break;
                case "header" when value.All(c => c is >= ' ' and <= '~'):
                    headers.Add((name, value));
                    break;
            }
        }

        var request = new HttpRequestMessage(new(method.ToUpperInvariant()), new Uri(path + query, UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (operation["requestBody"] is { } body)
            request.Content = new StringContent(nonsense.Body(body["content"]?["application/json"]?["schema"], document), Encoding.UTF8, nonsense.Chance(10) ? "text/plain" : "application/json");
        return request;
    }

    // A key: nonsense that signs a session out would end the test.
    private static async Task<HttpClient> WithKeyAsync(AServer server)
    {
        var made = await (await server.Client.PostAsJsonAsync("/api/keys", new { label = "fuzz", scope = "administrator" })).ReadAsync<MadeKey>();
        var client = server.Stranger();
        client.DefaultRequestHeaders.Authorization = new("Bearer", made.Key);
        return client;
    }
}
