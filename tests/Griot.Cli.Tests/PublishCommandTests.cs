using Griot.Engine.Tests;
using Griot.Model;

namespace Griot.Cli.Tests;

public sealed class PublishCommandTests
{
    [Fact]
    public void A_released_incident_gets_a_page_and_the_rest_is_counted()
    {
        using var program = Filled();

        Assert.Equal(ExitCode.Done, program.Run("publish", program.In("site")));

        Assert.StartsWith("1 released incident published: 11 files in ", program.Errors, StringComparison.Ordinal);
        Assert.Contains("1 incident not released and left out", program.Errors, StringComparison.Ordinal);
        Assert.Contains("Gao, Mali", File.ReadAllText(program.In("site/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_are_said_as_closely_as_asked_for()
    {
        using var program = Filled();

        program.Run("publish", program.In("site"), "--places", "country", "--title", "The <north>");

        var page = File.ReadAllText(program.In("site/index.html"));
        Assert.DoesNotContain("Gao", page, StringComparison.Ordinal);
        Assert.Contains("<title>The &lt;north&gt;</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_files_of_others_in_the_way_is_refused()
    {
        using var program = Filled();
        program.File("site/index.html", "mine");

        Assert.Equal(ExitCode.WorkspaceUnusable, program.Run("publish", program.In("site")));

        Assert.Contains("index.html is there and was not made by griot publish", program.Errors, StringComparison.Ordinal);
    }

    private static AProgram Filled() => new AProgram().Holding(
        TheAmbush.Reports, TheAmbush.Incident with { State = IncidentState.Released, PossiblySame = [] }, TheAmbush.Incident with { Id = new("i000000000002"), PossiblySame = [] });
}
