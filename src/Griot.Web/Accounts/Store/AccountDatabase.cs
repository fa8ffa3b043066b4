using System.Globalization;
using Griot.Storage;
using Griot.Web.Serving;
using Microsoft.Data.Sqlite;

namespace Griot.Web.Accounts.Store;

/// <summary><c>accounts.db</c> in the workspace's folder: people, their sessions and keys. Apart from the ledger, so that a workspace can be handed on without them.</summary>
/// <remarks>One connection, used by one thread at a time: what it does takes microseconds. Opened, and made where there is none, when it is first needed.</remarks>
internal sealed class AccountDatabase(ServerOptions options) : IDisposable
{
    public const string FileName = "accounts.db";

    // How long SQLite waits for another program that looks into the file.
    private const int PatienceSeconds = 2;

    private readonly Lock _turn = new();
    private SqliteConnection? _connection;
    private SqliteTransaction? _transaction;

    private string Path => System.IO.Path.Combine(options.Workspace, FileName);

    /// <summary>Runs a statement; parameters are <c>?1</c>, <c>?2</c>, ... Gives the number of rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        lock (_turn)
        {
            using var command = Command(sql, values);
            return Guarded(command.ExecuteNonQuery);
        }
    }

    /// <summary>The first column of the first row, or null when there is none or it is NULL.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        lock (_turn)
        {
            using var command = Command(sql, values);
            return Guarded(command.ExecuteScalar) is var value and not DBNull ? value : null;
        }
    }

    public long Number(string sql, params ReadOnlySpan<object?> values) => (long)(Scalar(sql, values) ?? 0L);

    public List<T> Rows<T>(string sql, ReadOnlySpan<object?> values, Func<SqliteDataReader, T> read)
    {
        lock (_turn)
        {
            using var command = Command(sql, values);
            return Guarded(() =>
            {
                using var reader = command.ExecuteReader();
                var rows = new List<T>();
                while (reader.Read())
                    rows.Add(read(reader));
                return rows;
            });
        }
    }

    /// <summary>Does all of the work or, when it throws, nothing of it; nobody else changes accounts meanwhile.</summary>
    public T InTransaction<T>(Func<T> work)
    {
        lock (_turn)
        {
            if (_transaction is not null)
                return work();
            using var transaction = Guarded(() => Connection().BeginTransaction());
            _transaction = transaction;
            try
            {
                var result = work();
                Guarded(() =>
                {
                    transaction.Commit();
                    return true;
                });
                return result;
            }
            finally
            {
                _transaction = null;
            }
        }
    }

    public void Dispose()
    {
        lock (_turn)
            _connection?.Dispose();
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        var command = Connection().CreateCommand();
        command.Transaction = _transaction;
#pragma warning disable CA2100 // every text is a constant of this project; values are bound
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"?{i + 1}"), values[i] ?? DBNull.Value);
        return command;
    }

    private SqliteConnection Connection() => _connection ??= Open();

    private SqliteConnection Open()
    {
        _ = SqliteLibrary.InUse;
        AccountFile.Make(Path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = PatienceSeconds,
        }.ToString());
        try
        {
            Guarded(() =>
            {
                connection.Open();
                AccountSchema.Apply(connection, Path);
                return true;
            });
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            if (AccountTrouble.Of(exception, Path) is { } trouble)
                throw trouble;
            throw;
        }
    }
}
