using System.Net;
using Griot.Analysis;
using Griot.Model;
using Griot.Web.Reports;

namespace Griot.Web.Tests.Reports;

public sealed class ReportTests : IAsyncLifetime
{
    private static readonly CodedReport Written = Coder.Default.Code(new Report("made-up.txt",
        """
        At least 12 soldiers were killed on Tuesday when gunmen attacked their camp at Ansongo in Mali, the army said.

        The army denied that its troops had attacked civilians in Gao. Fighters could attack the capital, officials fear.

        More than 3,000 people have been killed in attacks since 2022.

        Read also: Five dead in market stampede | Port tariffs rise | Gunmen free hostages
        """,
        "Soldiers killed at Ansongo", "Made up", null, new DateOnly(2026, 2, 12), "en", Synthetic: true));

    private AServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await AServer.StartAsync(workspace => Samples.Into(workspace, Samples.Reports.Add(Written)));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_search_gives_words_around_the_hit()
    {
        var page = await Search("q=ansongo");

        Assert.Contains(page.Rows, row => row.Id == Written.Report.Id.Value && row.Snippet.Contains("Ansongo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_found_report_names_the_incidents_it_tells()
    {
        var row = (await Search("q=ansongo")).Rows.Single(row => row.Id == Written.Report.Id.Value);

        Assert.NotEmpty(row.Incidents);
    }

    [Fact]
    public async Task Pages_of_a_search_do_not_overlap()
    {
        var ids = (await Search("q=killed&limit=3")).Rows.Concat((await Search("q=killed&limit=3&offset=3")).Rows).Select(row => row.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task No_words_find_no_reports() => Assert.Equal(0, (await Search("q=")).Total);

    [Fact]
    public async Task Every_statement_of_a_report_points_at_its_words()
    {
        var detail = await Read(Written.Report.Id);

        Assert.All(detail.Events.SelectMany(one => one.Statements), statement => Assert.All(statement.Spans, span => Assert.True(span.Start < span.End && span.End <= detail.Text.Length)));
    }

    [Fact]
    public async Task News_of_a_report_belongs_to_an_incident()
    {
        foreach (var coded in Samples.Reports)
            Assert.All((await Read(coded.Report.Id)).Events.Where(one => one.Relation == Relation.News), one => Assert.NotNull(one.Incident));
    }

    [Theory]
    [InlineData(UncodedReason.Furniture, "Read also")]
    [InlineData(UncodedReason.Unreal, "attack")]
    [InlineData(UncodedReason.Sum, "killed")]
    public async Task What_was_met_and_not_coded_comes_with_the_reason(UncodedReason reason, string words)
    {
        var detail = await Read(Written.Report.Id);

        var passed = detail.PassedOver.Where(one => one.Reason == reason).SelectMany(one => one.Spans);
        Assert.Contains(passed, span => detail.Text[span.Start..span.End].Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_word_of_a_coded_event_is_passed_over()
    {
        foreach (var coded in Samples.Reports)
        {
            var detail = await Read(coded.Report.Id);
            var types = coded.Events.SelectMany(one => one.Type.Spans).ToHashSet();
            Assert.All(
                detail.PassedOver.Where(one => one.Reason is not (UncodedReason.Negated or UncodedReason.Unreal)).SelectMany(one => one.Spans),
                span => Assert.DoesNotContain(new TextSpan(span.Start, span.End), types));
        }
    }

    [Fact]
    public async Task A_report_that_is_not_there_is_named()
    {
        var answer = await _server.Client.GetAsync("/api/reports/r123", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("'r123'", await answer.TitleAsync(), StringComparison.Ordinal);
    }

    private async Task<ReportPage> Search(string query) =>
        await (await _server.Client.GetAsync($"/api/reports?{query}", TestContext.Current.CancellationToken)).ReadAsync<ReportPage>();

    private async Task<ReportDetail> Read(ReportId id) =>
        await (await _server.Client.GetAsync($"/api/reports/{id}", TestContext.Current.CancellationToken)).ReadAsync<ReportDetail>();
}
