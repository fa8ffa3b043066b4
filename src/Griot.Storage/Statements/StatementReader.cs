using System.Collections.Immutable;
using System.Text.Json;
using Griot.Model;
using Griot.Storage.Values;

namespace Griot.Storage.Statements;

/// <summary>Puts a report's coding together from its statements.</summary>
internal static class StatementReader
{
    /// <param name="statements">The statements of one coding, in the order in which they were written.</param>
    public static CodedReport Read(Report report, string? language, string? uncoded, IReadOnlyList<Statement> statements) => new(
        report,
        language,
        [.. statements.Where(statement => statement.Event is not null).GroupBy(statement => statement.Event).Select(ReadEvent)],
        [.. statements.Where(statement => statement.Event is null).Select(statement => Stated(statement, ValueReader.Statistic))],
        uncoded);

    private static CodedEvent ReadEvent(IGrouping<string?, Statement> statements)
    {
        var fields = statements.ToLookup(statement => statement.Field, StringComparer.Ordinal);
        var relation = fields[StatementField.Relation].Single();
        return new(
            statements.Key!,
            Named<Relation>(relation),
            Named<EventStatus>(fields[StatementField.Status].Single()),
            Stated(fields[StatementField.Type].Single(), ValueReader.SubEventType),
            Each(fields[StatementField.Date], ValueReader.EventDate).SingleOrDefault(),
            Each(fields[StatementField.Place], ValueReader.Place).SingleOrDefault(),
            Each(fields[StatementField.Actor], ValueReader.ActorPart),
            Each(fields[StatementField.Toll], ValueReader.Toll),
            Each(fields[StatementField.Materiel], ValueReader.Materiel),
            Each(fields[StatementField.Responsibility], ValueReader.Responsibility),
            Named<Reliability>(fields[StatementField.Reliability].Single()),
            relation.Spans);
    }

    private static ImmutableArray<Stated<T>> Each<T>(IEnumerable<Statement> statements, Func<JsonElement, T> read) =>
        [.. statements.Select(statement => Stated(statement, read))];

    private static Stated<T> Stated<T>(Statement statement, Func<JsonElement, T> read) => new(
        Value(statement, read), statement.Spans, statement.Rule, statement.Speaker, statement.Certainty);

    private static T Named<T>(Statement statement)
        where T : struct, Enum => Names.Parse<T>(Value(statement, json => json.GetString() ?? ""));

    private static T Value<T>(Statement statement, Func<JsonElement, T> read)
    {
        using var json = JsonDocument.Parse(statement.Value);
        return read(json.RootElement);
    }
}
