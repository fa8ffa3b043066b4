namespace Griot.Storage.Tests.Contract;

public abstract partial class ReportStoreContract
{
    private static readonly Judgement Same = new("Awa", "same_incident", """{"incidents":["i1","i2"]}""", "Same convoy, same day.");

    [Fact]
    public void Judgements_come_back_oldest_first_and_each_follows_the_one_before()
    {
        var first = Store.Append(Same);
        var second = Store.Append(Same with { Kind = "different_incident", Reason = null });

        Assert.Equal([first, second], Store.Judgements());
        Assert.Equal([second], Store.Judgements(known: 1));
        Assert.Empty(Store.Judgements(known: 2));
        Assert.Equal("", first.PreviousHash);
        Assert.Equal(first.Hash, second.PreviousHash);
    }

    [Fact]
    public void The_same_judgement_twice_is_two_judgements() =>
        Assert.NotEqual(Store.Append(Same).Id, Store.Append(Same).Id);

    [Fact]
    public void A_judgement_on_something_that_is_not_JSON_is_a_bug_of_the_caller()
    {
        Assert.ThrowsAny<ArgumentException>(() => Store.Append(Same with { Subject = "i1 and i2" }));
        Assert.Empty(Store.Judgements());
    }

    [Fact]
    public void An_untouched_chain_is_intact()
    {
        Assert.Equal(new ChainCheck.Intact(0), Store.VerifyChain());
        Store.Append(Same);
        Store.Append(Same);
        Assert.Equal(new ChainCheck.Intact(2), Store.VerifyChain());
    }
}
