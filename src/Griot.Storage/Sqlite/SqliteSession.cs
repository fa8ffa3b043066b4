using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Griot.Storage.Sqlite;

/// <summary>One connection to a workspace's database: short commands, transactions, and SQLite's errors in people's words.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    private SqliteSession(string folder, SqliteConnection connection) => (Folder, Connection) = (folder, connection);

    public string Folder { get; }

    public SqliteConnection Connection { get; }

    /// <param name="source">A path, or a <c>file:</c> address with parameters.</param>
    public static SqliteSession Open(string folder, string source, SqliteOpenMode mode, TimeSpan patience)
    {
        _ = SqliteLibrary.InUse;
        var session = new SqliteSession(folder, new(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false, // a pooled connection would keep the files open after the workspace is closed
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString()));
        try
        {
            session.Guarded(session.Connection.Open);
            session.Run("PRAGMA foreign_keys = ON");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement that is worth keeping prepared; parameters are <c>?1</c>, <c>?2</c>, ...</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Prepared(sql, values);
        return Guarded(command.ExecuteNonQuery);
    }

    /// <summary>The first column of the first row, or null when there is none or it is NULL; kept prepared too.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Prepared(sql, values);
        return Guarded(command.ExecuteScalar) is var value and not DBNull ? value : null;
    }

    public long Number(string sql, params ReadOnlySpan<object?> values) => (long)(Scalar(sql, values) ?? 0L);

    /// <summary>Reads row by row while it is enumerated; all its rows come from one state of the database.</summary>
    public IEnumerable<T> Rows<T>(string sql, object?[] values, Func<SqliteDataReader, T> read)
    {
        using var command = Command(sql);
        Bind(command, values);
        using var reader = Guarded(command.ExecuteReader);
        while (Guarded(reader.Read))
            yield return Guarded(() => Understood(() => read(reader)));
    }

    /// <summary>Makes values from what was read. What the program wrote it can read; anything else was written over.</summary>
    public T Understood<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw WorkspaceMessages.Damaged(Folder, $"a row cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Does all of the work or, when it throws, nothing of it.</summary>
    public T InTransaction<T>(Func<T> work)
    {
        using var transaction = Guarded(Connection.BeginTransaction);
        _transaction = transaction;
        try
        {
            var result = work();
            Guarded(transaction.Commit);
            return result;
        }
        finally
        {
            _transaction = null;
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        Connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
            _prepared.Add(sql, command = Command(sql));
        Bind(command, values);
        return command;
    }

    private SqliteCommand Command(string sql)
    {
        var command = Connection.CreateCommand();
#pragma warning disable CA2100 // every text is a constant of this project; values are bound
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private void Bind(SqliteCommand command, ReadOnlySpan<object?> values)
    {
        command.Transaction = _transaction;
        while (command.Parameters.Count < values.Length)
            command.Parameters.Add(new() { ParameterName = $"?{command.Parameters.Count + 1}" });
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    private void Guarded(Action work) => Guarded(() =>
    {
        work();
        return true;
    });

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception) when (SqliteTrouble.Of(exception, Folder) is { } trouble)
        {
            throw new WorkspaceException(trouble.Kind, trouble.Message, exception);
        }
    }
}
