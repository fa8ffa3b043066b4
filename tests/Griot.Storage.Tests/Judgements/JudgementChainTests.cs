namespace Griot.Storage.Tests.Judgements;

public sealed class JudgementChainTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly Workspace _workspace;

    public JudgementChainTests()
    {
        _workspace = AWorkspace.In(_temporary.Inside("workspace"));
        foreach (var reason in (string[])["one", "two", "three"])
            _workspace.Append(new("Awa", "same_incident", "[1, 2]", reason));
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _temporary.Dispose();
    }

    [Theory]
    [InlineData("UPDATE judgement SET reason = 'other' WHERE number = 2", 2)]
    [InlineData("UPDATE judgement SET \"by\" = 'Issa' WHERE number = 1", 1)]
    [InlineData("UPDATE judgement SET at = '2020-01-01T00:00:00.0000000+00:00' WHERE number = 3", 3)]
    [InlineData("UPDATE judgement SET subject = '[1,2]' WHERE number = 2", 2)]
    [InlineData("UPDATE judgement SET id = 'j0' WHERE number = 2", 2)]
    [InlineData("DELETE FROM judgement WHERE number = 2", 3)]
    [InlineData("DELETE FROM judgement WHERE number = 1", 2)]
    public void A_chain_that_was_tampered_with_shows_where(string sql, int number)
    {
        Database.Run(_workspace.Session.Connection, "DROP TRIGGER judgement_never_changes; DROP TRIGGER judgement_never_goes;" + sql);

        var broken = Assert.IsType<ChainCheck.Broken>(_workspace.VerifyChain());

        Assert.Equal(_workspace.Session.Scalar("SELECT id FROM judgement WHERE number = ?1", number), broken.Judgement);
    }
}
