using Griot.Web.Accounts;

namespace Griot.Web.Tests.Accounts;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("short-one-1")]
    [InlineData("password1234!")]
    [InlineData("P@ssw0rdP@ssw0rd")]
    [InlineData("motdepasse2026")]
    [InlineData("qwertyuiop123")]
    [InlineData("azertyuiop12")]
    [InlineData("aaaaaaaaaaaab")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijklm")]
    [InlineData("admin.admin.admin")]
    [InlineData("aissata.traore")]
    [InlineData("AissataTraore2026")]
    [InlineData("Bamako-Bamako-1")]
    [InlineData("iloveyouforever-not", false)]
    public void What_is_guessed_first_is_refused(string password, bool refused = true) =>
        Assert.Equal(refused, PasswordRule.Problem(password, "aissata.traore") is not null);

    [Theory]
    [InlineData("heron-basalt-kiosk-77")]
    [InlineData("le griot chante sous le baobab")]
    [InlineData("x7#Qm2!vLp9@")]
    [InlineData("ŋàñéɲɔɓɗƴ-1234")]
    public void A_few_words_that_do_not_belong_together_are_taken(string password) => Assert.Null(PasswordRule.Problem(password, "aissata.traore"));

    [Fact]
    public void The_list_of_common_words_is_sorted_in_small_letters_and_without_twins()
    {
        var lines = File.ReadAllLines(Path.Combine(Root(AppContext.BaseDirectory), "data", "passwords", "common.txt")).Where(line => !line.StartsWith('#')).ToList();

        Assert.Equal(lines.Distinct().Order(StringComparer.Ordinal), lines);
        Assert.All(lines, line => Assert.Matches("^[a-z]+$", line));
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Griot.slnx")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
