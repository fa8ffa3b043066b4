using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Griot.Bench;

/// <summary>How long the server takes over a large workspace, from the request to the last byte of the answer, on the loopback.</summary>
internal static class WebScale
{
    private const int Requests = 50;
    private const int WarmUp = 5;

    public static async Task<string> MeasureAsync(string folder)
    {
        LargeWorkspace.Ensure(folder);
        var clock = Stopwatch.StartNew();
        await using var served = await ServedWorkspace.StartAsync(folder);
        var started = clock.Elapsed;
        var first = await served.JsonAsync("/api/incidents?limit=500");
        var ready = clock.Elapsed;
        var some = await SomeIncidents.ReadAsync(served, first);
        var atRest = Environment.WorkingSet;
        var rows = new List<string>();
        foreach (var (what, target, ask) in Questions(served, some))
            rows.Add(await RowAsync(what, target, ask));
        var atEnd = Environment.WorkingSet;
        rows.Add(await RowAsync("a value accepted", null, i => JudgeAsync(served, some.Ids[i % some.Ids.Length])));
        return string.Create(CultureInfo.InvariantCulture, $"""
            # The server over a large workspace

            {first.GetProperty("all").GetInt32():N0} incidents over {some.Reports:N0} reports of 24 to 60 words, invented (`tests/Griot.Merging.Tests/Scale/PlantedReports.cs`); the database takes
            {new FileInfo(Path.Combine(folder, "griot.db")).Length / 1e6:N0} MB. Milliseconds from the request to the end of the answer, by a client on the same machine, {Requests} requests each after {WarmUp} to warm up, each with
            other values where there are values.

            | request | median | 95th percentile | should be below |
            | --- | ---: | ---: | ---: |
            {string.Join('\n', rows)}

            The server listens after {started.TotalSeconds:F1} s and has answered its first list, with all incidents read into memory, after {ready.TotalSeconds:F1} s.
            Its process then takes {atRest / 1e6:N0} MB, and {atEnd / 1e6:N0} MB after all requests but the last kind.
            """);
    }

    // What the views of many incidents answer stands here too.
    private static IEnumerable<(string What, int? Target, Func<int, Task<HttpResponseMessage>> Ask)> Questions(ServedWorkspace served, SomeIncidents some)
    {
        yield return ("queue, first page", 50, _ => Get("/api/incidents"));
        yield return ("queue, filtered by day, region and party, deadliest first", 50, i => Get($"/api/incidents?from={2016 + (i % 10)}-03-01&to={2016 + (i % 10)}-09-30&region=Region%20{i % 10}&actor=jnim&order=deadliest"));
        yield return ("queue, words that few reports hold", 200, i => Get($"/api/incidents?q={some.Word(i)}"));
        yield return ("queue, words that every report holds", 200, _ => Get("/api/incidents?q=killed%20near"));
        yield return ("values to filter by", null, _ => Get("/api/incidents/facets"));
        yield return ("incident page", 50, i => Get($"/api/incidents/{some.Ids[i % some.Ids.Length]}"));
        yield return ("incident page of the most told incidents", 50, i => Get($"/api/incidents/{some.MostTold[i % some.MostTold.Length]}"));
        yield return ("search, words that few reports hold", 200, i => Get($"/api/reports?q={some.Word(i)}"));
        yield return ("search, words that every report holds", 200, _ => Get("/api/reports?q=killed%20near"));
        yield return ("report page", null, i => Get($"/api/reports/{some.ReportIds[i % some.ReportIds.Length]}"));
        yield return ("map, whole country", 100, _ => Get("/api/map?zoom=4&box=-12,9,6,26"));
        yield return ("map, close", 100, i => Get($"/api/map?zoom=9&box={-8 + (i % 8)},12,{-7 + (i % 8)},13"));
        yield return ("trends by week", null, _ => Get("/api/trends?step=week"));

        Task<HttpResponseMessage> Get(string address) => served.Client.GetAsync(new Uri(address, UriKind.Relative));
    }

    private static Task<HttpResponseMessage> JudgeAsync(ServedWorkspace served, string id)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/incidents/{id}/judgements") { Content = new StringContent("""{"action":"accept","field":"place"}""", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        return served.Client.SendAsync(request);
    }

    private static async Task<string> RowAsync(string what, int? target, Func<int, Task<HttpResponseMessage>> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < WarmUp + Requests; i++)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await ask(i);
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{what}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            if (i >= WarmUp)
                times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"| {what} | {times[times.Count / 2]:F1} | {times[times.Count * 95 / 100]:F1} | {target} |");
    }

    /// <summary>Incidents, reports and words of the workspace to ask for.</summary>
    private sealed record SomeIncidents(string[] Ids, string[] MostTold, string[] ReportIds, string[] Words, int Reports)
    {
        public string Word(int i) => Uri.EscapeDataString(Words[i % Words.Length]);

        public static async Task<SomeIncidents> ReadAsync(ServedWorkspace served, JsonElement page)
        {
            var ids = IdsOf(page);
            var told = IdsOf(await served.JsonAsync("/api/incidents?order=most_reports&limit=60"));
            var (reports, words) = (new List<string>(), new List<string>());
            foreach (var id in ids.Take(60))
            {
                var report = (await served.JsonAsync($"/api/incidents/{id}")).GetProperty("families")[0].GetProperty("reports")[0].GetProperty("id").GetString()!;
                reports.Add(report);
                words.Add((await served.JsonAsync($"/api/reports/{report}")).GetProperty("text").GetString()!.Split(' ')[11].TrimEnd('.'));
            }

            return new(ids, told, [.. reports], [.. words], (await served.JsonAsync("/api/reports?q=killed")).GetProperty("total").GetInt32());
        }

        private static string[] IdsOf(JsonElement page) => [.. page.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];
    }
}
