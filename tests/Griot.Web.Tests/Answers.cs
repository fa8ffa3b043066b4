using System.Net.Http.Json;
using System.Text.Json;
using Griot.Web.Serving;

namespace Griot.Web.Tests;

/// <summary>What the server answers, read as its own records.</summary>
internal static class Answers
{
    public static JsonSerializerOptions Json { get; } = Options();

    public static async Task<T> ReadAsync<T>(this HttpResponseMessage answer) =>
        (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<T>(Json))!;

    /// <summary>The sentence of a problem.</summary>
    public static async Task<string> TitleAsync(this HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return problem.RootElement.GetProperty("title").GetString()!;
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        GriotServer.Configure(options);
        return options;
    }
}
