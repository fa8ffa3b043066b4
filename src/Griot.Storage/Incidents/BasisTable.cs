using Griot.Model;
using Griot.Storage.Sqlite;

namespace Griot.Storage.Incidents;

/// <summary>What the view was worked out from, and whether it still holds all that the store does.</summary>
internal sealed class BasisTable(SqliteSession session)
{
    // Triggers of the schema take it away when a report or a judgement is added.
    private const string StandsKey = "view_stands";

    public bool ViewStands => session.Number("SELECT count(*) FROM meta WHERE key = ?1", StandsKey) > 0;

    public byte[]? Page(string part, long number) =>
        session.Scalar("SELECT content FROM basis WHERE part = ?1 AND number = ?2", part, number) as byte[];

    /// <summary>Runs inside the caller's transaction, as all that writes here.</summary>
    public void ReplaceAll(IEnumerable<BasisPage> pages)
    {
        session.Run("DELETE FROM basis");
        foreach (var page in pages)
            session.Run("INSERT INTO basis VALUES (?1, ?2, ?3)", page.Part, page.Number, page.Content.ToArray());
    }

    public void LetStand() => session.Run("INSERT OR REPLACE INTO meta VALUES (?1, '')", StandsKey);
}
