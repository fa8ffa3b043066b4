using System.Collections.Immutable;
using System.Globalization;
using Griot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Griot.Storage.Judgements;

/// <summary>The chain of judgements; triggers in the schema keep it append-only.</summary>
internal sealed class JudgementTable(SqliteSession session, TimeProvider clock)
{
    /// <summary>Runs inside the caller's transaction.</summary>
    public RecordedJudgement Append(Judgement judgement)
    {
        var previous = (string?)session.Scalar("SELECT hash FROM judgement ORDER BY number DESC LIMIT 1") ?? "";
        var recorded = JudgementChain.Link(judgement, clock.GetUtcNow(), previous);
        session.Run(
            """
            INSERT INTO judgement (id, at, "by", kind, subject, reason, previous_hash, hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            recorded.Id, JudgementChain.Text(recorded.At), judgement.By, judgement.Kind, judgement.Subject, judgement.Reason,
            recorded.PreviousHash, recorded.Hash);
        return recorded;
    }

    public int Count => (int)session.Number("SELECT count(*) FROM judgement");

    // Numbers have no gaps: nothing is ever deleted.
    public ImmutableArray<RecordedJudgement> After(int number) =>
    [
        .. session.Rows("SELECT id, at, \"by\", kind, subject, reason, previous_hash, hash FROM judgement WHERE number > ?1 ORDER BY number", [number], Read),
    ];

    private static RecordedJudgement Read(SqliteDataReader row) => new(
        row.GetString(0),
        DateTimeOffset.ParseExact(row.GetString(1), "O", CultureInfo.InvariantCulture),
        new(row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5)),
        row.GetString(6),
        row.GetString(7));
}
