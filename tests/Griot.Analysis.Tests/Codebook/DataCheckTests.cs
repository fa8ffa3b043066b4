using Griot.Analysis.Codebook;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Tests.Codebook;

/// <summary>A wrong line of the data is named with its file, its number, what it says and what is expected.</summary>
public sealed class DataCheckTests
{
    [Fact]
    public void The_data_of_this_version_are_in_order() => Assert.Empty(DataCheck.Problems(DataFiles.Embedded));

    [Theory]
    [InlineData("languages/en/harm.mine.txt", "# own words\nfell down = killd verb", "line 2: expected 'form, form, ... = value' with a measure", "met 'killd verb'.")]
    [InlineData("languages/en/months.mine.txt", "floreal = 13", "line 1: expected 'form, form, ... = value' with the number of a month", "met '13'.")]
    [InlineData("languages/en/acts.mine.txt", "zap~nope = assault verb", "line 1: 'zap~nope' uses the inflection 'nope'", "met 'zap~nope'.")]
    [InlineData("languages/en/nonsense.txt", "a = b", "expected a class of terms (", "met 'nonsense'.")]
    [InlineData("actors/mine.txt", "[us]\nkind: rebl", "line 2: expected one of: state, rebel,", "met 'kind: rebl'.")]
    [InlineData("actors/mine.txt", "[us]\nkind: rebel\nparent: nobody", "line 3: expected the key of an actor", "met 'parent: nobody'.")]
    [InlineData("actors/mine.txt", "[jnim]\nkind: rebel", "expected a key that no actor before has", "met '[jnim]'.")]
    [InlineData("codebook/types.mine.txt", "[x]\ntype: Attack\nwhen: act:nope", "line 3: expected a fact of data/codebook/facts.txt", "met 'act:nope'.")]
    [InlineData("codebook/types.mine.txt", "[x]\ntype: Attack\nen+: It was. => Attack; killed soldiers nine", "line 3: expected a count such as 9, 9+ or 3-10", "met 'nine'.")]
    [InlineData("codebook/types.mine.txt", "[x]\ntype: Attack\nen+: It was. => Atack", "line 3: expected a sub-event type", "met 'Atack'.")]
    [InlineData("codebook/types.mine.txt", "[x]\ntype: Attack\nen+: It was. => Attack; initiator nobody", "line 3: expected the key of an actor", "met 'nobody'.")]
    [InlineData("codebook/types.mine.txt", "[x]\ntype: Attack\nde+: Es war so. => Attack", "line 3: expected an example in one of: en, fr", "met 'de'.")]
    public void A_wrong_line_is_named_with_what_was_expected(string path, string text, string expected, string met)
    {
        var problem = Assert.Single(DataCheck.Problems(DataFiles.Embedded.With([new DataFile(path, text)])));

        Assert.StartsWith($"data/{path}", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.EndsWith(met, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("codebook/types.mine.txt", "[x]\ntipe: Attack", "data/codebook/types.mine.txt, line 2: expected type, version, about, when, or an example (en+, fr+, en-, fr-), met 'tipe: Attack'.")]
    [InlineData("codebook/types.mine.txt", "type: Attack", "data/codebook/types.mine.txt, line 1: expected a block that starts with [id], met 'type: Attack'.")]
    [InlineData("codebook/types.mine.txt", "[x]\ntype: Atack", "data/codebook/types.mine.txt, line 2: expected a sub-event type as the output contract spells it, met 'Atack'.")]
    [InlineData("codebook/types.mine.txt", "[x]\ntype: Attack\nen+: It was.", "data/codebook/types.mine.txt, line 3: expected 'a sentence => the coding it must give', met 'It was.'.")]
    [InlineData("codebook/facts.mine.txt", "act:dance", "data/codebook/facts.mine.txt, line 1: expected 'prefix:name = words for it', met 'act:dance'.")]
    public void A_file_that_is_not_laid_out_as_data_is_refused(string path, string text, string message) => Assert.Equal(
        message,
        Assert.Throws<FormatException>(() => DataCheck.Problems(DataFiles.Embedded.With([new DataFile(path, text)]))).Message);
}
