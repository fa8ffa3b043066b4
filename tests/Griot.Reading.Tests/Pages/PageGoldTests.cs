using Griot.Bench;

namespace Griot.Reading.Tests.Pages;

public sealed class PageGoldTests
{
    // Two segments in a hundred less than what bench/results/pages.md shows.
    private const double Least = 0.93;

    [Fact]
    public void The_main_text_of_pages_whose_text_is_known_is_found()
    {
        Assert.SkipUnless(Folder() is not null, "../shared/bench/article-extraction-dev is not here.");

        Assert.InRange(PageGold.Measure(PageGold.Read(Folder()!)).F, Least, 1);
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var pages = Path.Combine(folder.FullName, "shared", "bench", "article-extraction-dev");
            if (File.Exists(Path.Combine(pages, "segments.json")))
                return pages;
        }

        return null;
    }
}
