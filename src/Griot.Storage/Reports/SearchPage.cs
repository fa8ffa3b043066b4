using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Storage;

/// <summary>A report that a search found.</summary>
/// <param name="Snippet">Some words around the first hit.</param>
public sealed record SearchHit(ReportId Id, string Snippet);

/// <summary>A page of found reports, best first.</summary>
/// <param name="Total">How many reports hold the words, on all pages.</param>
public sealed record SearchPage(int Total, ImmutableArray<SearchHit> Hits);

/// <summary>What lists need of each of very many reports.</summary>
/// <param name="Number">A small number for it, in the order in which reports came; good for this store only.</param>
/// <param name="Language">The language found in it; null when none was.</param>
public readonly record struct ReportTag(int Number, string? Language);
