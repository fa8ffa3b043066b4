using System.Net;
using System.Net.Http.Json;
using Griot.Web.Accounts;

namespace Griot.Web.Tests.Accounts;

public sealed class SetUpTests
{
    [Fact]
    public async Task The_set_up_link_makes_an_administrator_who_is_signed_in()
    {
        await using var server = await AServer.StartWithoutAccountsAsync(_ => { });

        await server.SetUpAsync(server.Client, "Awa");

        var session = await AServer.TakeTokenAsync(server.Client);
        Assert.Equal(("Awa", Role.Administrator, false), (session.Name, session.Role, session.SetUp));
    }

    [Fact]
    public async Task Before_the_first_account_a_stranger_is_told_that_set_up_is_to_be_done()
    {
        await using var server = await AServer.StartWithoutAccountsAsync(_ => { });

        Assert.True((await AServer.TakeTokenAsync(server.Client)).SetUp);
    }

    [Fact]
    public async Task A_set_up_key_works_once()
    {
        await using var server = await AServer.StartWithoutAccountsAsync(_ => { });
        var key = server.SetUpKey();
        await AServer.TakeTokenAsync(server.Client);
        await server.Client.PostAsJsonAsync("/api/session/setup", new { key, name = "Awa", password = AServer.Password }, TestContext.Current.CancellationToken);
        var other = server.Stranger();
        await AServer.TakeTokenAsync(other);

        var again = await other.PostAsJsonAsync("/api/session/setup", new { key, name = "Eve", password = AServer.Password }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        Assert.Null((await AServer.TakeTokenAsync(other)).Name);
    }

    [Fact]
    public async Task Two_who_use_one_set_up_key_at_the_same_moment_do_not_both_become_administrators()
    {
        await using var server = await AServer.StartWithoutAccountsAsync(_ => { });
        var key = server.SetUpKey();
        var clients = new[] { server.Stranger(), server.Stranger(), server.Stranger() };
        foreach (var client in clients)
            await AServer.TakeTokenAsync(client);

        var answers = await Task.WhenAll(clients.Select((client, i) =>
            client.PostAsJsonAsync("/api/session/setup", new { key, name = $"Person {i}", password = AServer.Password }, TestContext.Current.CancellationToken)));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Where_accounts_exist_there_is_no_set_up_link()
    {
        await using var server = await AServer.StartAsync(_ => { });

        Assert.Null(server.SetUpKey());
    }

    [Fact]
    public async Task A_guessed_set_up_key_makes_nobody_an_administrator()
    {
        await using var server = await AServer.StartWithoutAccountsAsync(_ => { });
        _ = server.SetUpKey();
        await AServer.TakeTokenAsync(server.Client);

        var answer = await server.Client.PostAsJsonAsync("/api/session/setup", new { key = new string('A', 43), name = "Eve", password = AServer.Password }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Only_the_owner_of_the_folder_may_read_the_file_of_accounts()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var server = await AServer.StartAsync(_ => { });
        var file = Path.Combine(server.Folder, "workspace", "accounts.db");

        foreach (var one in (string[])[file, file + "-wal"])
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(one));
    }

    [Fact]
    public async Task Neither_password_nor_session_nor_key_stand_in_the_file_of_accounts()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var made = await (await server.Client.PostAsJsonAsync("/api/keys", new { label = "laptop", scope = "reader" }, TestContext.Current.CancellationToken)).ReadAsync<MadeKey>();

        var written = Directory.EnumerateFiles(Path.Combine(server.Folder, "workspace"), "accounts.db*")
            .Select(file => { using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite); using var reader = new StreamReader(stream, System.Text.Encoding.Latin1); return reader.ReadToEnd(); });

        Assert.All(written, text => Assert.DoesNotContain(made.Key[10..], text, StringComparison.Ordinal));
        Assert.All(written, text => Assert.DoesNotContain(AServer.Password, text, StringComparison.Ordinal));
    }
}
