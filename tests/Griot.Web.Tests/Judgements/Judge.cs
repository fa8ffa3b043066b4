using System.Net.Http.Json;
using Griot.Web.Incidents;
using Griot.Web.Judgements;

namespace Griot.Web.Tests.Judgements;

/// <summary>Judging over the API, as a test says it.</summary>
internal static class Judge
{
    /// <param name="version">The version that is seen; null gives none.</param>
    public static Task<HttpResponseMessage> JudgeAsync(this HttpClient client, string incident, JudgementRequest judgement, string? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/incidents/{incident}/judgements") { Content = JsonContent.Create(judgement, options: Answers.Json) };
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JudgementOutcome> JudgedAsync(this HttpClient client, IncidentRow incident, JudgementRequest judgement) =>
        await (await client.JudgeAsync(incident.Id, judgement, incident.Version)).ReadAsync<JudgementOutcome>();

    public static async Task<IncidentDetail> IncidentAsync(this HttpClient client, string id) =>
        await (await client.GetAsync($"/api/incidents/{id}", TestContext.Current.CancellationToken)).ReadAsync<IncidentDetail>();

    public static async Task<IncidentPage> IncidentsAsync(this HttpClient client, string query = "") =>
        await (await client.GetAsync($"/api/incidents?{query}", TestContext.Current.CancellationToken)).ReadAsync<IncidentPage>();
}
