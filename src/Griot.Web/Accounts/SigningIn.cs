using Griot.Web.Accounts.Store;
using Microsoft.AspNetCore.Http;

namespace Griot.Web.Accounts;

/// <summary>A session with its secret, which only the cookie gets.</summary>
internal sealed record BegunSession(Secret Secret, StoredUser User);

/// <summary>Checks names and passwords, and locks a name or an address out that gets too many wrong.</summary>
internal sealed class SigningIn(UserTable users, SessionTable sessions, FailureTable failures, EventTable events, Passwords passwords)
{
    // One answer for a wrong name, a wrong password and a disabled account.
    private static readonly Refusal Wrong = new(StatusCodes.Status401Unauthorized, "The name or the password is wrong.");

    private static readonly Refusal WrongOld = new(StatusCodes.Status400BadRequest, "The old password is wrong.");

    /// <summary>A session for whoever knows the password.</summary>
    public async Task<Outcome<BegunSession>> SignInAsync(string name, string password, string address, CancellationToken cancellation)
    {
        if (await CheckAsync(name, password, address, Wrong, cancellation) is { } refused)
            return refused;
        var user = users.Find(UserName.Fold(name))!;
        users.Seen(user);
        events.Add(SecurityEventKind.SignedIn, user.Name, null, address);
        return new BegunSession(sessions.Begin(user.Id), user);
    }

    /// <summary>Gives a new password to one who knows the old one, and ends every session of the account.</summary>
    public async Task<Outcome<BegunSession>> ChangePasswordAsync(StoredUser user, string old, string next, string address, CancellationToken cancellation)
    {
        if (PasswordRule.Problem(next, user.Name) is { } problem)
            return new Refusal(StatusCodes.Status400BadRequest, problem);
        if (await CheckAsync(user.Name, old, address, WrongOld, cancellation) is { } refused)
            return refused;
        users.SetPassword(user.Id, passwords.Hash(next));
        sessions.EndAll(user.Id);
        events.Add(SecurityEventKind.PasswordChanged, user.Name, user.Name, address);
        return new BegunSession(sessions.Begin(user.Id), user);
    }

    /// <summary>Null when the password is right.</summary>
    private async Task<Refusal?> CheckAsync(string name, string password, string address, Refusal wrong, CancellationToken cancellation)
    {
        var folded = UserName.Fold(name);
        if (failures.Begin(folded, address) is { } wait)
            return TooMany(wait);
        var user = users.Find(folded);
        var check = await passwords.CheckAsync(user?.Password, password.Length > PasswordRule.Longest ? "" : password, cancellation);
        if (!check.Right || user is null || user.Disabled)
        {
            NoteFailure(folded, user, address);
            return wrong;
        }

        failures.Forget(folded);
        if (check.NewHash is { } hash)
            users.SetPassword(user.Id, hash);
        return null;
    }

    private void NoteFailure(string folded, StoredUser? user, string address)
    {
        // What was typed is kept only when it is a name: people type passwords into the wrong box.
        events.Add(SecurityEventKind.SignInFailed, null, user?.Name, address);
        if (failures.IsLocked(folded))
            events.Add(SecurityEventKind.LockedOut, null, user?.Name, address);
    }

    private static Refusal TooMany(TimeSpan wait) => new(StatusCodes.Status429TooManyRequests,
        $"Too many wrong passwords. Try again in {Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))} minutes.", wait);
}
