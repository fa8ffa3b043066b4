using System.Collections.Immutable;
using Griot.Web.Accounts.Store;
using Microsoft.AspNetCore.Http;

namespace Griot.Web.Accounts;

/// <summary>Makes and drops keys. Everyone keeps their own; administrators see and drop all.</summary>
internal sealed class Keys(KeyTable keys, UserTable users, EventTable events, TimeProvider clock)
{
    private const int LongestLabel = 40;

    public ImmutableArray<KeyRow> SeenBy(Caller caller) => [.. keys.All().Where(key => IsFor(key, caller)).Select(Row)];

    public Outcome<MadeKey> Make(NewKey request, Caller by, string address)
    {
        if (by.Key is not null)
            return new Refusal(StatusCodes.Status403Forbidden, "A key cannot make keys. Sign in to make one.");
        if (UserName.Of(request.Label) is not { Text.Length: <= LongestLabel } label)
            return new Refusal(StatusCodes.Status400BadRequest, $"A key's label has 1 to {LongestLabel} letters, digits, dots, hyphens, underscores, @ or single spaces. It says what the key is for.");
        if (request.Scope > by.Role)
            return new Refusal(StatusCodes.Status403Forbidden, $"A key may do no more than its maker: the scope {Words.Of(request.Scope)} is above your role, {Words.Of(by.Role)}.");
        if (request.Expires < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            return new Refusal(StatusCodes.Status400BadRequest, "The key's last day is over already. Give a later one, or none.");
        var key = ApiKey.New();
        var stored = keys.Add(key, by.User.Id, label.Text, request.Scope, request.Expires);
        events.Add(SecurityEventKind.KeyMade, by.Name, label.Text, address, Words.Of(request.Scope));
        return new MadeKey(Row(stored), key.Text);
    }

    public Outcome<bool> Drop(string id, Caller by, string address)
    {
        if (keys.Find(id) is not { } key || !IsFor(key, by))
            return new Refusal(StatusCodes.Status404NotFound, $"You have no key '{id}'. It may have been dropped already.");
        keys.Drop(id);
        events.Add(SecurityEventKind.KeyDropped, by.Name, key.Label, address, $"key of {users.Find(key.User)!.Name}");
        return true;
    }

    private static bool IsFor(StoredKey key, Caller caller) => caller.Role == Role.Administrator || key.User == caller.User.Id;

    private KeyRow Row(StoredKey key) => new(key.Id, key.Label, key.Scope, users.Find(key.User)!.Name, key.Begins, key.Created, key.Used, key.Expires);
}
