using System.Net.Http.Json;
using Griot.Web.Accounts;
using Microsoft.Data.Sqlite;

namespace Griot.Web.Tests.Accounts;

public sealed class SecurityEventTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_happens_to_accounts_is_kept_with_who_did_it()
    {
        await using var server = await AServer.StartAsync(_ => { });
        await server.SignedInAsync(Role.Analyst, "Bintou");
        await server.Client.PatchAsJsonAsync("/api/users/Bintou", new { role = "reviewer" }, Cancellation);
        await server.Client.PostAsJsonAsync("/api/keys", new { label = "laptop", scope = "reader" }, Cancellation);

        var page = await EventsAsync(server);

        Assert.Equal(
            [
                (SecurityEventKind.KeyMade, "Awa", "laptop"), (SecurityEventKind.UserChanged, "Awa", "Bintou"), (SecurityEventKind.SignedIn, "Bintou", null),
                (SecurityEventKind.UserAdded, "Awa", "Bintou"), (SecurityEventKind.SetUp, "Awa", "Awa"),
            ],
            page.Rows.Select(row => (row.Kind, row.By, row.About)));
        Assert.Equal("analyst -> reviewer", page.Rows[1].Detail);
    }

    [Fact]
    public async Task Wrong_passwords_and_the_lock_that_follows_are_kept()
    {
        await using var server = await AServer.StartAsync(_ => { });
        for (var i = 0; i < 6; i++)
            await AServer.SignInAsync(server.Stranger(), "Awa", "not-the-password-at-all");

        var rows = (await EventsAsync(server)).Rows;

        Assert.Equal(5, rows.Count(row => row is { Kind: SecurityEventKind.SignInFailed, About: "Awa", Address: "127.0.0.1" }));
        Assert.Single(rows, row => row is { Kind: SecurityEventKind.LockedOut, About: "Awa" });
    }

    [Fact]
    public async Task What_is_typed_for_a_name_and_is_none_is_not_kept_for_it_may_be_a_password()
    {
        await using var server = await AServer.StartAsync(_ => { });
        await AServer.SignInAsync(server.Stranger(), "my-secret-password", "Awa");

        var row = Assert.Single((await EventsAsync(server)).Rows, row => row.Kind == SecurityEventKind.SignInFailed);

        Assert.Equal((null, null, null), (row.By, row.About, row.Detail));
    }

    [Theory]
    [InlineData("DELETE FROM event")]
    [InlineData("UPDATE event SET \"by\" = 'Eve'")]
    public async Task Not_even_with_the_file_in_hand_is_an_event_changed_by_accident(string sql)
    {
        await using var server = await AServer.StartAsync(_ => { });
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(server.Folder, "workspace", "accounts.db")};Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // from the lines above
        command.CommandText = sql;
#pragma warning restore CA2100

        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
    }

    private static async Task<SecurityEventPage> EventsAsync(AServer server) =>
        (await server.Client.GetFromJsonAsync<SecurityEventPage>("/api/users/events", Answers.Json, Cancellation))!;
}
