using System.Collections.Immutable;
using Griot.Web.Accounts.Store;
using Microsoft.AspNetCore.Http;

namespace Griot.Web.Accounts;

/// <summary>Makes and changes accounts. One administrator who can sign in always remains.</summary>
internal sealed class People(
    AccountDatabase database, UserTable users, SessionTable sessions, FailureTable failures, EventTable events, Passwords passwords, SetUpKey setUpKey)
{
    public bool None => users.None;

    public ImmutableArray<UserRow> All() => [.. users.All().Select(Row)];

    /// <summary>Makes the first administrator for whoever has the link, and signs them in.</summary>
    public Outcome<BegunSession> SetUp(string key, string name, string password, string address)
    {
        if (!setUpKey.Fits(key))
            return Spent;
        if (Unfit(name, password) is { } unfit)
            return unfit;
        var hash = passwords.Hash(password);
        return database.InTransaction<Outcome<BegunSession>>(() =>
        {
            if (!setUpKey.Fits(key) || !users.None)
                return Spent;
            setUpKey.Spend();
            var user = users.Add(UserName.Of(name)!, Role.Administrator, hash)!;
            events.Add(SecurityEventKind.SetUp, user.Name, user.Name, address);
            return new BegunSession(sessions.Begin(user.Id), user);
        });
    }

    public Outcome<UserRow> Add(NewUser request, Caller by, string address)
    {
        if (Unfit(request.Name, request.Password) is { } unfit)
            return unfit;
        var hash = passwords.Hash(request.Password);
        return database.InTransaction<Outcome<UserRow>>(() =>
        {
            if (users.Add(UserName.Of(request.Name)!, request.Role, hash) is not { } user)
                return new Refusal(StatusCodes.Status409Conflict, $"There is an account '{request.Name.Trim()}' already. Names that differ only in case are one.");
            events.Add(SecurityEventKind.UserAdded, by.Name, user.Name, address, Words.Of(user.Role));
            return Row(user);
        });
    }

    public Outcome<UserRow> Change(string name, UserChange change, Caller by, string address)
    {
        if (users.Find(UserName.Fold(name)) is not { } known)
            return new Refusal(StatusCodes.Status404NotFound, $"There is no account '{name}'.");
        if (change.Password is not null && known.Id == by.User.Id)
            return new Refusal(StatusCodes.Status400BadRequest, "Your own password is changed with the old one, under your name.");
        if (change.Password is { } password && PasswordRule.Problem(password, known.Name) is { } problem)
            return new Refusal(StatusCodes.Status400BadRequest, problem);
        var hash = change.Password is null ? null : passwords.Hash(change.Password);
        return database.InTransaction<Outcome<UserRow>>(() =>
        {
            var user = users.Find(known.Id)!;
            if (LocksEveryoneOut(user, change))
                return new Refusal(StatusCodes.Status409Conflict, $"'{user.Name}' is the last administrator. Make another one first, so that someone can keep the accounts.");
            Apply(user, change, hash, by, address);
            return Row(users.Find(user.Id)!);
        });
    }

    private static readonly Refusal Spent = new(StatusCodes.Status403Forbidden,
        "This set-up link was used already, or the server was started again since. The link that holds is the one that griot serve printed last.");

    private static Refusal? Unfit(string name, string password) =>
        UserName.Of(name) is null ? new(StatusCodes.Status400BadRequest, $"'{name.Trim()}' cannot be a name. A name has {UserName.Allowed}.")
        : PasswordRule.Problem(password, name) is { } problem ? new(StatusCodes.Status400BadRequest, problem)
        : null;

    private bool LocksEveryoneOut(StoredUser user, UserChange change) =>
        user is { Role: Role.Administrator, Disabled: false }
        && (change.Disabled == true || change.Role is not (null or Role.Administrator))
        && users.EnabledAdministrators == 1;

    private void Apply(StoredUser user, UserChange change, string? hash, Caller by, string address)
    {
        if (change.Role is { } role && role != user.Role)
        {
            users.SetRole(user.Id, role);
            events.Add(SecurityEventKind.UserChanged, by.Name, user.Name, address, $"{Words.Of(user.Role)} -> {Words.Of(role)}");
        }

        if (change.Disabled is { } disabled && disabled != user.Disabled)
        {
            users.SetDisabled(user.Id, disabled);
            events.Add(SecurityEventKind.UserChanged, by.Name, user.Name, address, disabled ? "disabled" : "enabled");
        }

        if (hash is not null)
        {
            users.SetPassword(user.Id, hash);
            failures.Forget(UserName.Fold(user.Name));
            events.Add(SecurityEventKind.PasswordChanged, by.Name, user.Name, address);
        }

        if (change.Disabled == true || hash is not null)
            sessions.EndAll(user.Id);
    }

    private UserRow Row(StoredUser user) =>
        new(user.Name, user.Role, user.Disabled, failures.IsLocked(UserName.Fold(user.Name)), user.Created, user.Seen);
}
