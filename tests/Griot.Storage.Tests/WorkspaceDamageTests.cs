namespace Griot.Storage.Tests;

public sealed class WorkspaceDamageTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public WorkspaceDamageTests() => AWorkspace.Make(Folder, reports: 50);

    private string Folder => _temporary.Inside("workspace");

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(99)]
    [InlineData(4096)]
    [InlineData(5000)]
    [InlineData(65536)]
    public void A_database_that_was_cut_off_is_damaged_and_stays_as_it_is(int length) =>
        Damaged(bytes => bytes[..length]);

    [Fact]
    public void Random_bytes_are_a_damaged_database_and_stay_as_they_are() => Damaged(bytes =>
    {
        new Random(1).NextBytes(bytes);
        return bytes;
    });

    [Fact]
    public void A_text_file_is_a_damaged_database_and_stays_as_it_is() =>
        Damaged(_ => [.. Enumerable.Repeat((byte)'x', 100_000)]);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(12)]
    public void A_page_that_was_written_over_is_damage_and_stays_as_it_is(int page) => Damaged(bytes =>
    {
        new Random(page).NextBytes(bytes.AsSpan(4096 * page, 4096));
        return bytes;
    });

    [Fact]
    public void Damage_met_after_opening_is_told_in_the_same_words()
    {
        using var workspace = AWorkspace.In(Folder);
        Database.Run(workspace.Session.Connection, "DROP TRIGGER statement_only_withdrawn; UPDATE statement SET value = '{'");

        var exception = Assert.Throws<WorkspaceException>(() => workspace.All().Count());

        Assert.Equal(WorkspaceProblem.Corrupt, exception.Kind);
        Assert.Contains(Folder, exception.Message);
    }

    private void Damaged(Func<byte[], byte[]> damage)
    {
        var damaged = damage(File.ReadAllBytes(Database.In(Folder)));
        File.WriteAllBytes(Database.In(Folder), damaged);

        foreach (var write in (bool[])[true, false])
        {
            var refused = AWorkspace.Refused(Folder, create: write, write: write);
            Assert.Equal(WorkspaceProblem.Corrupt, refused.Kind);
            Assert.Contains(Folder, refused.Message);
            Assert.Equal(damaged, File.ReadAllBytes(Database.In(Folder)));
        }
    }
}
