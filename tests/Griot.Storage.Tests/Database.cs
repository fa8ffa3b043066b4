using Microsoft.Data.Sqlite;

namespace Griot.Storage.Tests;

/// <summary>The database behind a workspace, used as another program would.</summary>
internal static class Database
{
    public static string In(string folder) => Path.Combine(folder, "griot.db");

    public static SqliteConnection Open(string folder)
    {
        _ = SqliteLibrary.InUse;
        var connection = new SqliteConnection($"Data Source={In(folder)};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    public static void Run(string folder, string sql)
    {
        using var connection = Open(folder);
        Run(connection, sql);
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
