using System.Text.RegularExpressions;
using Griot.Model;

namespace Griot.Engine.Tests.Publishing;

public sealed partial class SiteTests
{
    [Fact]
    public void Every_link_is_relative_and_leads_to_a_file_of_the_site()
    {
        using var site = new ASite(ASite.Ambush, Other);
        site.Publish();

        var files = site.Files();
        foreach (var (path, content) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (Match link in Links().Matches(content))
            {
                var target = link.Groups["to"].Value;
                if (!target.StartsWith('#'))
                    Assert.Contains(new Uri(new Uri("http://site/" + path), target).AbsolutePath[1..], files.Keys);
            }
        }
    }

    [Fact]
    public void No_page_holds_a_script_or_a_style_of_its_own()
    {
        using var site = new ASite(ASite.Ambush, Other);
        site.Publish();

        Assert.All(site.Files().Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file => Assert.DoesNotMatch(Inline(), file.Value));
    }

    [Fact]
    public void Hostile_names_are_text()
    {
        var hostile = ASite.Ambush with { Reports = [.. ASite.Ambush.Reports.Select(report => report with { Source = "<script>alert(1)</script>\"'&" })] };
        using var site = new ASite(hostile);
        site.Publish();

        Assert.All(site.Files().Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file => Assert.DoesNotContain("<script>", file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_page_about_says_when_it_was_made()
    {
        using var site = new ASite(ASite.Ambush);
        site.Publish(made: "2026-02-10");
        var before = site.Files();
        site.Publish(made: "2026-02-11");

        Assert.Equal(["about.html", "fr/about.html"], site.Files().Where(file => before[file.Key] != file.Value).Select(file => file.Key));
    }

    [Fact]
    public void Publishing_again_removes_pages_of_incidents_that_are_released_no_more()
    {
        using var site = new ASite(ASite.Ambush, Other);
        site.Publish();
        site.Save(ASite.Ambush, Other with { State = IncidentState.Reviewed });

        Assert.Equal(2, Assert.IsType<PublishOutcome.Made>(site.Publish()).Removed);
        Assert.DoesNotContain(site.Files(), file => file.Key.Contains(Other.Id.Value, StringComparison.Ordinal) || file.Value.Contains(Other.Id.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_of_others_beside_the_site_are_left_alone()
    {
        using var site = new ASite(ASite.Ambush);
        site.Publish();
        File.WriteAllText(Path.Combine(site.Folder, "notes.html"), "mine");

        site.Publish();

        Assert.Equal("mine", site.Files()["notes.html"]);
    }

    [Fact]
    public void A_file_of_others_in_the_way_is_named_and_nothing_is_written()
    {
        using var site = new ASite(ASite.Ambush);
        Directory.CreateDirectory(site.Folder);
        File.WriteAllText(Path.Combine(site.Folder, "about.html"), "mine");

        var refused = Assert.IsType<PublishOutcome.Refused>(site.Publish());

        Assert.Contains("about.html is there and was not made by griot publish", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["about.html"], site.Files().Keys);
    }

    [Fact]
    public void A_list_that_claims_files_elsewhere_gives_no_leave_to_touch_them()
    {
        using var site = new ASite(ASite.Ambush);
        site.Publish();
        var outside = Path.Combine(site.Folder, "..", "outside.html");
        File.WriteAllText(outside, "mine");
        File.AppendAllText(Path.Combine(site.Folder, "griot-site.txt"), "../outside.html\n");

        site.Publish();

        Assert.Equal("mine", File.ReadAllText(outside));
    }

    [Fact]
    public void A_workspace_is_never_made_a_site()
    {
        using var site = new ASite(ASite.Ambush);
        using var workspace = Assert.IsType<Storage.WorkspaceOutcome.Opened>(Storage.Workspace.Open(site.Folder, create: true)).Workspace;

        Assert.Contains("is a workspace", Assert.IsType<PublishOutcome.Refused>(SitePublisher.Publish(workspace, site.Folder, new(PlaceDetail.Admin1, null, default), TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_released_incidents_the_site_says_so()
    {
        using var site = new ASite();
        site.Publish();

        Assert.Contains("Nothing has been released yet", site.Files()["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_have_words_for_the_same_things() =>
        Assert.Equal(Keys("en"), Keys("fr"));

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_word_of_the_contract_has_words_for_readers(string key) =>
        Assert.All(SiteWords.All, words => Assert.NotEmpty(words[key]));

    public static TheoryData<string> Members =>
    [
        .. Names<ActorRole>(), .. Names<Certainty>(), .. Names<UnnamedKind>(), .. Names<TollMeasure>(), .. Names<PersonKind>(), .. Names<ResponsibilityStatus>(), .. Names<ContradictionType>(),
    ];

    [Fact]
    public void Very_many_incidents_get_a_page_for_each_year()
    {
        var many = Enumerable.Range(0, 5001).Select(i => new Incident(
            new($"i{i}"), SubEventType.ArmedClash, i % 7 == 0 ? null : EventDate.On(new(2023 + (i % 3), 5, 1)), null, [], [], [], [], [], [], [], [], IncidentState.Released));
        using var site = new ASite([.. many]);

        site.Publish();

        var pages = Directory.EnumerateFiles(site.Folder, "*.html").Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(["2023.html", "2024.html", "2025.html", "about.html", "index.html", "undated.html"], pages);
    }

    private static Incident Other { get; } = ASite.Ambush with { Id = new("i000000000002"), Place = null, Date = null };

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{typeof(T).Name}.{name}");

    private static IEnumerable<string> Keys(string language) =>
        SiteAssets.Text($"words.{language}.txt").Split('\n').Where(line => line.Contains(" = ", StringComparison.Ordinal) && !line.StartsWith("type.", StringComparison.Ordinal) && line[0] != '#')
            .Select(line => line.Split(" = ")[0]).Order(StringComparer.Ordinal);

    [GeneratedRegex("(href|src)=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Links();

    [GeneratedRegex("<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=|javascript:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Inline();
}
