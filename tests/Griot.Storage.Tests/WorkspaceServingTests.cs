using Griot.Storage.Tests.Contract;

namespace Griot.Storage.Tests;

/// <summary>What a workspace gives to a server that keeps its incidents in memory.</summary>
public sealed class WorkspaceServingTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly Workspace _workspace;

    public WorkspaceServingTests() => _workspace = AWorkspace.In(_temporary.Inside("workspace"));

    public void Dispose()
    {
        _workspace.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public void A_search_gives_a_page_and_the_number_of_all()
    {
        _workspace.AddAll(AReport.Many(7));

        var page = _workspace.Search("menaka", 5, 5);

        Assert.Equal((7, 2), (page.Total, page.Hits.Length));
    }

    [Fact]
    public void Pages_of_a_search_hold_each_report_once()
    {
        _workspace.AddAll(AReport.Many(7));

        Assert.Equal(7, Enumerable.Range(0, 3).SelectMany(page => _workspace.Search("menaka", page * 3, 3).Hits).DistinctBy(hit => hit.Id).Count());
    }

    [Fact]
    public void A_snippet_holds_the_words_around_the_hit()
    {
        _workspace.Add(AReport.Saying($"{string.Concat(Enumerable.Repeat("Nothing of note. ", 60))}Then Ménaka fell silent."));

        Assert.Contains("Ménaka", _workspace.Search("menaka", 0, 1).Hits[0].Snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_a_search_finds_are_those_of_the_reports_tags()
    {
        _workspace.Add(AReport.Saying("A convoy near Gao."));
        var found = AReport.Saying("A convoy near Ménaka.");
        _workspace.Add(found);

        Assert.Equal([_workspace.Tags()[found.Report.Id].Number], _workspace.SearchNumbers("menaka"));
    }

    [Fact]
    public void A_tag_names_the_language_of_the_last_coding()
    {
        var coded = AReport.Saying("Un convoi à Gao.");
        _workspace.Add(coded);
        _workspace.Add(coded with { Language = "fr" });

        Assert.Equal("fr", _workspace.Tags([coded.Report.Id])[coded.Report.Id].Language);
    }

    [Fact]
    public void Nothing_is_said_to_be_written_before_anything_was() => Assert.Equal(WrittenIncidents.None, _workspace.Written);

    [Fact]
    public void Incidents_replaced_one_after_the_other_are_all_said_to_be_written()
    {
        var (one, other) = (AReport.Saying("One."), AReport.Saying("Other."));
        _workspace.AddAll([one, other]);
        _workspace.ReplaceIncidents([], [AnIncident.OfLittle("i1", [one]), AnIncident.OfLittle("i2", [other])]);

        _workspace.ReplaceIncidents([new("i2")], [AnIncident.OfLittle("i3", [other])]);

        Assert.Equal(["i2 gone", "i1", "i3"], [.. _workspace.Written.Gone.Select(id => $"{id} gone"), .. _workspace.Written.Made.Order().Select(id => id.Value)]);
    }

    [Fact]
    public void Saving_the_view_writes_all_of_it()
    {
        _workspace.SaveIncidents([]);

        Assert.True(_workspace.Written.Whole);
    }

    [Fact]
    public void Each_save_of_the_view_is_counted()
    {
        _workspace.SaveIncidents([]);
        _workspace.ReplaceIncidents([], []);

        Assert.Equal(2, _workspace.IncidentsStamp);
    }

    [Fact]
    public void Something_is_made_of_each_incident_in_order()
    {
        var reports = AReport.Many(50);
        _workspace.AddAll(reports);
        _workspace.SaveIncidents([.. reports.Select((coded, i) => AnIncident.OfLittle($"i{i:D2}", [coded]))]);

        Assert.Equal(_workspace.Incidents().Select(incident => incident.Id), _workspace.EachIncident(incident => incident.Id));
    }
}
