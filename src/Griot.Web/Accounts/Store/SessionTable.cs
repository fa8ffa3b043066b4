namespace Griot.Web.Accounts.Store;

/// <summary>Who is signed in. A session ends by itself twelve hours after it was last used, and seven days after it began.</summary>
internal sealed class SessionTable(AccountDatabase database, TimeProvider clock)
{
    private static readonly long Idle = (long)TimeSpan.FromHours(12).TotalMilliseconds;
    private static readonly long Longest = (long)TimeSpan.FromDays(7).TotalMilliseconds;
    private static readonly long SeenEvery = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;

    /// <summary>Begins a session under a secret that nobody has had before; those that have ended are forgotten.</summary>
    public Secret Begin(long user)
    {
        var secret = Secret.New();
        var now = Moment.Now(clock);
        database.InTransaction(() => database.Run("DELETE FROM session WHERE seen <= ?1 OR begun <= ?2", now - Idle, now - Longest)
            + database.Run("INSERT INTO session VALUES (?1, ?2, ?3, ?3)", secret.Hash, user, now));
        return secret;
    }

    /// <summary>The id of the user whose session it is, or null when it has ended or never was one.</summary>
    public long? UserOf(Secret secret)
    {
        var now = Moment.Now(clock);
        var found = database.Rows("SELECT user, seen FROM session WHERE hash = ?1 AND seen > ?2 AND begun > ?3",
            [secret.Hash, now - Idle, now - Longest], row => (User: row.GetInt64(0), Seen: row.GetInt64(1)));
        if (found is not [var session])
            return null;
        if (now - session.Seen >= SeenEvery)
            database.Run("UPDATE session SET seen = ?2 WHERE hash = ?1", secret.Hash, now);
        return session.User;
    }

    public void End(Secret secret) => database.Run("DELETE FROM session WHERE hash = ?1", secret.Hash);

    public void EndAll(long user) => database.Run("DELETE FROM session WHERE user = ?1", user);
}
