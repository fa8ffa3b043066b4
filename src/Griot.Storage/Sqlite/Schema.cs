using System.Collections.Immutable;
using System.Globalization;

namespace Griot.Storage.Sqlite;

/// <summary>The steps from an empty database to the present format. A step that was released is never edited; a change is a new step.</summary>
internal sealed class Schema(ImmutableArray<string> steps)
{
    public const int ApplicationId = 0x4772696F; // "Grio"

    public static Schema Current { get; } = new([Step(1)]);

    public int Version => steps.Length;

    /// <summary>Takes the database from any older format to the present one, or leaves it as it was.</summary>
    public void Migrate(SqliteSession session, string program) => session.InTransaction(() =>
    {
        // Read again under the lock: another process may have done it in between.
        for (var version = Found(session); version < Version; version++)
            session.Run(steps[version]);

        session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
        session.Run("INSERT INTO meta VALUES ('schema_version', ?1) ON CONFLICT (key) DO UPDATE SET value = ?1", Version.ToString(CultureInfo.InvariantCulture));
        session.Run("INSERT INTO meta VALUES ('program_version', ?1) ON CONFLICT (key) DO UPDATE SET value = ?1", program);
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
