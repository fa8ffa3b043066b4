using System.Security.Cryptography;
using System.Text;

namespace Griot.Web.Accounts.Store;

/// <summary>Counts wrong passwords by name and by address. Names are counted whether or not there is such an account.</summary>
/// <remarks>Kept on disk, so that starting the server anew opens nothing. Names are hashed: people type passwords into the wrong box.</remarks>
internal sealed class FailureTable(AccountDatabase database, TimeProvider clock)
{
    public const int MostForName = 5;

    // Above that of a name, because people behind one router share an address.
    public const int MostForAddress = 30;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private static readonly long WindowLength = (long)Window.TotalMilliseconds;

    /// <summary>Counts an attempt before the password is looked at, so that many at once do not pass by the limit.</summary>
    /// <returns>How long to wait when no more attempts are taken; null when this one is.</returns>
    public TimeSpan? Begin(string folded, string address) => database.InTransaction(() =>
    {
        var now = Moment.Now(clock);
        database.Run("DELETE FROM failure WHERE at <= ?1", now - WindowLength);
        database.Run("DELETE FROM name_lock WHERE until <= ?1", now);
        var name = Hash(folded);
        if (database.Scalar("SELECT until FROM name_lock WHERE name = ?1", name) is long until)
            return TimeSpan.FromMilliseconds(until - now);
        if (database.Number("SELECT count(*) FROM failure WHERE address = ?1", address) >= MostForAddress)
            return TimeSpan.FromMilliseconds(database.Number("SELECT min(at) FROM failure WHERE address = ?1", address) + WindowLength - now);
        database.Run("INSERT INTO failure VALUES (?1, ?2, ?3)", name, address, now);
        if (database.Number("SELECT count(*) FROM failure WHERE name = ?1", name) >= MostForName)
            database.Run("INSERT INTO name_lock VALUES (?1, ?2)", name, now + WindowLength);
        return (TimeSpan?)null;
    });

    /// <summary>The password was right, or an administrator gave a new one: the name begins anew.</summary>
    public void Forget(string folded) => database.InTransaction(() =>
        database.Run("DELETE FROM failure WHERE name = ?1", Hash(folded)) + database.Run("DELETE FROM name_lock WHERE name = ?1", Hash(folded)));

    public bool IsLocked(string folded) =>
        database.Number("SELECT count(*) FROM name_lock WHERE name = ?1 AND until > ?2", Hash(folded), Moment.Now(clock)) > 0;

    private static byte[] Hash(string folded) => SHA256.HashData(Encoding.UTF8.GetBytes(folded));
}
