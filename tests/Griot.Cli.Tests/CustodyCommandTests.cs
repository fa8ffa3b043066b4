using Microsoft.Data.Sqlite;

namespace Griot.Cli.Tests;

public sealed class CustodyCommandTests
{
    [Fact]
    public void What_was_read_is_in_order_until_someone_touches_it()
    {
        using var program = new AProgram().File("r/a.txt", "Ten people died in Gao.").File("r/b.txt", "Nine people died in Gao.");
        program.Run("read", program.In("r"));

        Assert.Equal(ExitCode.Done, program.Run("verify"));
        Assert.StartsWith("In order: 2 raw files (", program.Output, StringComparison.Ordinal);

        var raw = Directory.EnumerateFiles(Path.Combine(program.Workspace, "raw"), "*", SearchOption.AllDirectories).First();
        File.AppendAllText(raw, "!");
        Assert.Equal(ExitCode.Damaged, program.Run("verify"));
        Assert.Contains($"raw/{Path.GetRelativePath(Path.Combine(program.Workspace, "raw"), raw)} is damaged", program.Errors, StringComparison.Ordinal);
        Assert.StartsWith("Not in order: 1 of ", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_judgement_and_a_changed_report_are_named()
    {
        using var program = new AProgram().File("a.txt", "Ten people died in Gao.");
        program.Run("read", program.In("a.txt"));
        Sql(program, "DROP TRIGGER report_never_changes; UPDATE report SET text = 'Nobody died.'");

        Assert.Equal(ExitCode.Damaged, program.Run("verify"));
        Assert.Contains("is not what was read", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stamp_proves_when_the_list_existed_and_to_whom_one_trusts()
    {
        using var authority = ATimeStampAuthority.Start();
        using var program = new AProgram().File("a.txt", "Ten people died in Gao.").File("b.txt", "Nine people died in Gao.");
        program.Run("read", program.In("a.txt"));

        Assert.Equal((ExitCode.Done, ""), (program.Run("stamp", "--authority", authority.Address), program.Errors));
        Assert.StartsWith("Stamped: 1 lines of custody existed at ", program.Output, StringComparison.Ordinal);

        program.Run("read", program.In("b.txt"));
        Assert.Equal(ExitCode.Done, program.Run("verify", "--trust", authority.Root));
        Assert.Contains("The first 1 lines existed at ", program.Output, StringComparison.Ordinal);
        Assert.Contains("CN=Test-Authority", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not checked", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stamp_of_an_authority_that_is_not_trusted_is_named()
    {
        using var authority = ATimeStampAuthority.Start();
        using var other = ATimeStampAuthority.Start();
        using var program = new AProgram().File("a.txt", "Ten people died in Gao.");
        program.Run("read", program.In("a.txt"));
        program.Run("stamp", "--authority", authority.Address);

        Assert.Equal(ExitCode.Damaged, program.Run("verify", "--trust", other.Root));
        Assert.Contains("does not lead to one that is trusted", program.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, program.Run("verify"));
        Assert.Contains("certificate not checked", program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token = zeroblob (10)", "it is no token")]
    [InlineData("hash = 'abc'", "is about a custody list that is not this one")]
    public void A_stamp_that_was_changed_proves_nothing(string change, string wrong)
    {
        using var authority = ATimeStampAuthority.Start();
        using var program = new AProgram().File("a.txt", "Ten people died in Gao.");
        program.Run("read", program.In("a.txt"));
        program.Run("stamp", "--authority", authority.Address);
        Sql(program, $"DROP TRIGGER time_stamp_never_changes; UPDATE time_stamp SET {change}");

        Assert.Equal(ExitCode.Damaged, program.Run("verify"));
        Assert.Contains(wrong, program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_about_another_list_is_no_proof_of_this_one()
    {
        using var authority = ATimeStampAuthority.Start();
        using var mine = new AProgram().File("a.txt", "Ten people died in Gao.");
        using var other = new AProgram().File("a.txt", "Six people died in Gao.");
        foreach (var program in (AProgram[])[mine, other])
        {
            program.Run("read", program.In("a.txt"));
            program.Run("stamp", "--authority", authority.Address);
        }

        Sql(mine, $"DROP TRIGGER time_stamp_never_changes; ATTACH '{Path.Combine(other.Workspace, "griot.db")}' AS other; UPDATE time_stamp SET token = (SELECT token FROM other.time_stamp)");

        Assert.Equal(ExitCode.Damaged, mine.Run("verify"));
        Assert.Contains("damaged or forged", mine.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.org/tsa")]
    [InlineData("tsa")]
    [InlineData("file:///etc/passwd")]
    public void An_authority_is_an_address_on_the_web(string address)
    {
        using var program = new AProgram().Holding([]);

        Assert.Equal(ExitCode.Usage, program.Run("stamp", "--authority", address));
        Assert.Contains("is no address of an authority", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_authority_that_does_not_answer_changes_nothing()
    {
        using var program = new AProgram().File("a.txt", "Ten people died in Gao.");
        program.Run("read", program.In("a.txt"));

        Assert.Equal(ExitCode.Usage, program.Run("stamp", "--authority", "http://127.0.0.1:9/"));
        Assert.Contains("gave no time stamp", program.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, program.Run("verify"));
    }

    private static void Sql(AProgram program, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(program.Workspace, "griot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
