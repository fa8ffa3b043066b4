using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Griot.Model;

namespace Griot.Storage;

/// <summary>The name of a statement, made from its content: the same words read the same way have one id.</summary>
public readonly record struct StatementId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One value that one report gives for one field of one coded event, as it stands in the ledger.</summary>
/// <param name="Coding">Which pass of the coder over the report made it, from 1.</param>
/// <param name="Event">The event's id in the report, or null for a statistic.</param>
/// <param name="Field">One of <see cref="StatementField"/>.</param>
/// <param name="Value">The one JSON form that equal values share.</param>
/// <param name="Withdrawn">Whether a later coding has taken its place.</param>
public sealed record Statement(
    ReportId Report,
    int Coding,
    string? Event,
    string Field,
    string Value,
    ImmutableArray<TextSpan> Spans,
    string? Speaker,
    Certainty Certainty,
    RuleId Rule,
    bool Withdrawn = false)
{
    /// <summary>Hashed over all that was said and found; not over the coding and the rule's version, so it outlives both.</summary>
    // Serialised as JSON because joined text collides: "a.b" + "c" looks like "a" + "b.c".
    public StatementId Id => new("s" + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new[] { Report.Value, Event, Field, Value, SpansAsJson, Speaker, Certainty.Name(), Rule.Name })).AsSpan(0, 16)));

    internal string SpansAsJson =>
        $"[{string.Join(',', Spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"[{span.Start},{span.End}]")))}]";
}

/// <summary>The names of the fields of which a coded report is made.</summary>
public static class StatementField
{
    /// <summary>Each event begins with its relation. Relation, status and reliability rest on the words of the whole event.</summary>
    public const string Relation = "relation";
    public const string Status = "status";
    public const string Reliability = "reliability";
    public const string Type = "type";
    public const string Date = "date";
    public const string Place = "place";
    public const string Actor = "actor";
    public const string Toll = "toll";
    public const string Materiel = "materiel";
    public const string Responsibility = "responsibility";
    public const string Statistic = "statistic";
}
