using System.Net;
using System.Net.Http.Json;
using Griot.Analysis;
using Griot.Web.Codebook;
using Griot.Web.Reports;

namespace Griot.Web.Tests.Codebook;

public sealed class CodebookTests
{
    [Fact]
    public async Task Every_rule_comes_in_its_order_with_its_conditions_in_words()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var book = await server.GetAsync<CodebookRows>("/api/codebook");

        Assert.Equal(Coder.Default.Rulebook.Rules.Select(rule => rule.Id), book.Rules.Select(rule => rule.Name));
        Assert.DoesNotContain(book.Rules, rule => rule.Needs.Any(need => need.StartsWith("act:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sentences_that_a_rule_must_not_decide_are_marked()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var rule = (await server.GetAsync<CodebookRows>("/api/codebook")).Rules.Single(rule => rule.Name == "suicide-bomb");

        Assert.Equal(["Remote explosive/landmine/IED; killed civilians 4"], rule.Examples.Where(example => example.IsCounter).Select(example => example.Gives).Distinct());
    }

    [Fact]
    public async Task A_text_is_coded_as_if_it_had_been_read_and_points_back_at_its_words()
    {
        const string Text = "Gunmen killed five soldiers near Niono, Mali, on Friday.";
        await using var server = await AServer.StartAsync(_ => { });

        var tried = await server.PostAsync<ReportDetail>("/api/codebook/try", new TryRequest(Text, new DateOnly(2025, 6, 18)));

        var toll = Assert.Single(Assert.Single(tried.Events).Statements, statement => statement.Field == "tolls.killed.soldiers");
        Assert.Equal("5", toll.Value);
        Assert.Contains("five soldiers", Text[toll.Spans[0].Start..toll.Spans[0].End], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_text_that_was_tried_is_kept()
    {
        await using var server = await AServer.StartAsync(_ => { });

        await server.PostAsync<ReportDetail>("/api/codebook/try", new TryRequest("Gunmen killed five soldiers near Niono, Mali, on Friday."));

        Assert.DoesNotContain(Directory.EnumerateFiles(server.Folder, "*", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains("Niono", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_in_a_language_without_a_pack_says_so()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var tried = await server.PostAsync<ReportDetail>("/api/codebook/try", new TryRequest("在该国北部的一次袭击中，五名士兵被打死，当地官员周五表示。"));

        Assert.NotNull(tried.Uncoded);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_with_what_to_do()
    {
        await using var server = await AServer.StartAsync(_ => { });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/codebook/try") { Content = JsonContent.Create(new { text = new string('a', 200_000) }) };

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "The text has 200000 bytes, and up to 102400 are tried. Read longer texts into a workspace with griot read."), await server.ProblemAsync(request));
    }
}
