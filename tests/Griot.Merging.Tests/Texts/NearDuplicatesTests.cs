using Griot.Merging.Texts;

namespace Griot.Merging.Tests.Texts;

public sealed class NearDuplicatesTests
{
    private const string Story = "At least nine soldiers were killed on Tuesday when suspected jihadists ambushed a military supply column near the town of "
        + "Tonka, two security sources and a local official said. The column had left at dawn and was heading north when it came under fire from several "
        + "directions at a river crossing.";

    [Fact]
    public void A_story_with_a_few_words_changed_is_a_copy() =>
        Assert.Equal([(0, 1)], NearDuplicates.Pairs([Story, Story.Replace("nine soldiers", "9 troops", StringComparison.Ordinal)], 0.45));

    [Fact]
    public void Two_stories_of_one_event_in_their_own_words_are_not_copies() =>
        Assert.Empty(NearDuplicates.Pairs([Story, "An army convoy was hit close to Tonka by gunmen; nine troops died, a source at the hospital in the region told our paper."], 0.45));

    [Fact]
    public void Empty_and_very_short_texts_are_nobody_s_copies() =>
        Assert.Empty(NearDuplicates.Pairs(["", "", "Nine dead.", "Nine dead."], 0.45));

    [Fact]
    public void The_longest_shared_run_is_quoted_in_the_text_s_own_spelling()
    {
        var runs = SharedRuns.Between("He noted that the Column had left at dawn and was heading north, yes.", Story);

        Assert.Equal("the Column had left at dawn and was heading north", runs.Longest);
        Assert.Equal(10, runs.LongestWords);
    }

    [Fact]
    public void Case_and_accents_do_not_hide_a_shared_run() =>
        Assert.Equal(1, SharedRuns.Between("À l'ouest de Tin-Aïcha samedi dernier", "a l'ouest de TIN-AICHA samedi dernier").ShareOfShorter);

    [Fact]
    public void A_story_in_changed_words_keeps_its_order()
    {
        var spun = "At least nine troopers were slain on Tuesday as suspected jihadists attacked a military supply column near town of Tonka, two safety sources "
            + "and a local official mentioned. The column had left at daybreak and was going north as it came under fire from many directions at a river.";

        Assert.True(Rewriting.InOrderShare(Word.Read(Story), Word.Read(spun)) > 0.6);
        Assert.True(Rewriting.InOrderShare(Word.Read(Story), Word.Read("The price of millet rose again in the capital this week, traders said, as rains were late in the south.")) < 0.3);
    }
}
