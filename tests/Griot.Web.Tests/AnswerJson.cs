using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Griot.Web.Tests;

/// <summary>Asks a server and reads what it answers.</summary>
internal static class AnswerJson
{
    public static async Task<T> GetAsync<T>(this AServer server, string address) =>
        (await server.Client.GetFromJsonAsync<T>(new Uri(address, UriKind.Relative), Answers.Json, TestContext.Current.CancellationToken))!;

    public static async Task<(HttpStatusCode Status, string Title)> ProblemAsync(this AServer server, HttpRequestMessage request)
    {
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return (answer.StatusCode, json.RootElement.GetProperty("title").GetString()!);
    }

    public static Task<(HttpStatusCode Status, string Title)> ProblemAsync(this AServer server, string address) =>
        server.ProblemAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)));

    public static async Task<T> PostAsync<T>(this AServer server, string address, object body)
    {
        using var answer = await server.Client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body, Answers.Json, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<T>(Answers.Json, TestContext.Current.CancellationToken))!;
    }
}
