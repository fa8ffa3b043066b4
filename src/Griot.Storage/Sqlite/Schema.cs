using System.Collections.Immutable;
using System.Globalization;

namespace Griot.Storage.Sqlite;

/// <summary>The steps from an empty database to the present format.</summary>
/// <remarks>A step that was released is never edited; a change is a new step.</remarks>
internal sealed class Schema(ImmutableArray<string> steps)
{
    public const int ApplicationId = 0x4772696F; // "Grio"

    private const string SetMeta = "INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2";

    public static Schema Current { get; } = At(3);

    /// <summary>The format as it was up to a version.</summary>
    public static Schema At(int version) => new([.. Enumerable.Range(1, version).Select(Step)]);

    public int Version => steps.Length;

    /// <summary>Takes the database from any older format to the present one, or leaves it as it was.</summary>
    public void Migrate(SqliteSession session, string program) => session.InTransaction(() =>
    {
        // Read again under the lock: another process may have done it in between.
        for (var version = Found(session); version < Version; version++)
            session.Run(steps[version]);

        var number = Version.ToString(CultureInfo.InvariantCulture);
        session.Run($"PRAGMA user_version = {number}");
        session.Run(SetMeta, "schema_version", number);
        session.Run(SetMeta, "program_version", program);
        return Version;
    });

    public static int Found(SqliteSession session) => (int)session.Number("PRAGMA user_version");

    private static string Step(int number)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream($"schema/{number}.sql")
            ?? throw new InvalidOperationException($"Schema step {number} is not compiled in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
