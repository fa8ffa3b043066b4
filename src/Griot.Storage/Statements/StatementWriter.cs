using System.Collections.Immutable;
using System.Text.Json;
using Griot.Model;
using Griot.Storage.Values;

namespace Griot.Storage.Statements;

/// <summary>Takes a coded report apart into statements; <see cref="StatementReader"/> puts it together again, exactly.</summary>
internal sealed class StatementWriter
{
    private readonly ImmutableArray<Statement>.Builder _statements = ImmutableArray.CreateBuilder<Statement>();
    private readonly ReportId _report;
    private readonly int _coding;

    private StatementWriter(ReportId report, int coding) => (_report, _coding) = (report, coding);

    /// <summary>Event after event in the report's order, then the statistics.</summary>
    public static ImmutableArray<Statement> Write(CodedReport coded, int coding)
    {
        var writer = new StatementWriter(coded.Report.Id, coding);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var happening in Items(coded.Events))
        {
            if (!seen.Add(happening.Id))
                throw new ArgumentException($"Two events of report {coded.Report.Id} have the id '{happening.Id}'.", nameof(coded));
            writer.Add(happening);
        }

        writer.AddEach(null, StatementField.Statistic, coded.Statistics, ValueWriter.Write);
        return writer._statements.ToImmutable();
    }

    private void Add(CodedEvent coded)
    {
        AddOfWhole(coded, StatementField.Relation, coded.Relation.Name());
        AddOfWhole(coded, StatementField.Status, coded.Status.Name());
        AddOfWhole(coded, StatementField.Reliability, coded.Reliability.Name());
        Add(coded.Id, StatementField.Type, coded.Type, ValueWriter.Write);
        if (coded.Date is { } date)
            Add(coded.Id, StatementField.Date, date, ValueWriter.Write);
        if (coded.Place is { } place)
            Add(coded.Id, StatementField.Place, place, ValueWriter.Write);
        AddEach(coded.Id, StatementField.Actor, coded.Actors, ValueWriter.Write);
        AddEach(coded.Id, StatementField.Toll, coded.Tolls, ValueWriter.Write);
        AddEach(coded.Id, StatementField.Materiel, coded.Materiel, ValueWriter.Write);
        AddEach(coded.Id, StatementField.Responsibility, coded.Responsibility, ValueWriter.Write);
    }

    // Three values have no words and no rule of their own: they rest on the event's words and on the rule that saw an event in them.
    private void AddOfWhole(CodedEvent coded, string field, string value) => _statements.Add(new(
        _report, _coding, coded.Id, field, CanonicalJson.Of(value), Items(coded.Spans), null, Certainty.Stated, coded.Type.Rule));

    private void Add<T>(string? inEvent, string field, Stated<T> stated, Action<Utf8JsonWriter, T> write) => _statements.Add(new(
        _report, _coding, inEvent, field, CanonicalJson.Of(json => write(json, stated.Value)), stated.Spans, stated.Speaker,
        stated.Certainty, stated.Rule));

    private void AddEach<T>(string? inEvent, string field, ImmutableArray<Stated<T>> values, Action<Utf8JsonWriter, T> write)
    {
        foreach (var stated in Items(values))
            Add(inEvent, field, stated, write);
    }

    private static ImmutableArray<T> Items<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
