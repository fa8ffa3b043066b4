using Griot.Analysis.Codebook;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Tests.Codebook;

/// <summary><c>docs/codebook.md</c> cannot say anything else than the data. <c>GRIOT_REFRESH=1 ./test</c> writes it anew.</summary>
public sealed class CodebookPageTests
{
    [Fact]
    public void The_codebook_for_people_is_what_the_data_say()
    {
        var path = Path.Combine(Root(), "docs", "codebook.md");
        var page = CodebookPage.Write(DataFiles.Embedded, Coder.Default);

        if (Environment.GetEnvironmentVariable("GRIOT_REFRESH") is "1")
            File.WriteAllText(path, page);
        else
            Assert.True(File.ReadAllText(path).ReplaceLineEndings("\n") == page, "docs/codebook.md is older than the data. Run: ./griot codebook docs > docs/codebook.md");
    }

    [Fact]
    public void A_rule_of_ones_own_is_told_in_words()
    {
        var data = DataFiles.Embedded.With([new DataFile("codebook/types.mine.txt",
            "[x]\ntype: Attack\nabout: Why.\nwhen: act:mine | circ:convoy\nwhen: not first:ambush\nen+: A bus hit a mine. => Attack; killed civilians 4\nen-: So it was.")]);

        var page = CodebookPage.Write(data, Coder.Create(data, []));

        Assert.Contains(
            """
            ### 1. x

            **Attack** (Violence against civilians). Why.

            Fits when there is:

            - a mine or improvised explosive device; or talk of a convoy, column or patrol
            - but **not** an ambush, told first

            > A bus hit a mine.\
            > → **Attack**; `killed civilians 4`

            > So it was.\
            > → not this rule

            """.ReplaceLineEndings("\n"),
            page,
            StringComparison.Ordinal);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Griot.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
