using Griot.Analysis.Codebook;
using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Tests.Codebook;

/// <summary>An analyst adds a pattern, an actor or a rule with a text file and touches no program.</summary>
public sealed class OwnDataTests
{
    [Fact]
    public void A_term_of_ones_own_is_read_beside_those_that_are_there()
    {
        var coded = With("languages/en/acts.mine.txt", "frobnicat~e = assault verb").Code(
            new("own", "The armed men frobnicated the village of Bani, Burkina Faso, on Monday, and the people fled.", Published: CodebookTest.Published));

        Assert.Equal(SubEventType.Attack, Assert.Single(coded.Events).Type.Value);
    }

    [Fact]
    public void An_actor_of_ones_own_is_found_by_its_names()
    {
        var coded = With("actors/mine.txt", "[harbour-watch]\nname: Harbour Watch\nkind: rebel\nwho: militants\nen: Harbour Watch").Code(
            new("own", "Harbour Watch attacked a military camp in the town of Bani, Burkina Faso, on Monday.", Published: CodebookTest.Published));

        Assert.Contains(Assert.Single(coded.Events).ActorsAs(ActorRole.Initiator), actor => actor.Value.Id == "harbour-watch");
    }

    [Fact]
    public void A_rule_in_a_file_that_sorts_before_the_rules_of_this_version_comes_first()
    {
        const string rule = """
            [raid]
            type: Looting/property destruction
            when: act:assault
            en+: The armed men attacked the village of Bani, Burkina Faso, on Monday. => Looting/property destruction; place Bani
            """;

        var outcome = CodebookTest.Run(With("codebook/types.mine.txt", rule)).First();

        Assert.Equal("raid", outcome.Rule.Id);
        Assert.Empty(outcome.Differences);
    }

    [Fact]
    public void A_file_of_the_same_path_replaces_the_one_that_is_there()
    {
        var coder = With("codebook/types.txt", "[all]\ntype: Attack\nwhen: act:assault\nen-: The army said so on Monday in the town of Gao. => nothing");

        Assert.Equal("all", Assert.Single(coder.Rulebook.Rules).Id);
    }

    [Fact]
    public void An_example_that_fails_says_what_was_met_and_from_which_words()
    {
        const string rule = "[x]\ntype: Attack\nwhen: act:rape\nen+: Rebels attacked the army camp in the town of Ber, Mali, on Monday, killing five soldiers. => Armed clash; killed soldiers 7";

        var outcome = CodebookTest.Run(With("codebook/types.mine.txt", rule)).First();

        Assert.Contains("expected killed soldiers 7, met killed soldiers 5 (\"killing five soldiers\")", outcome.Differences);
    }

    private static Coder With(string path, string text) => Coder.Create(DataFiles.Embedded.With([new DataFile(path, text)]), []);
}
