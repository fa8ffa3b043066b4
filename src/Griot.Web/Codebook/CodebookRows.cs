using System.Collections.Immutable;

namespace Griot.Web.Codebook;

/// <summary>A sentence with the coding it must give; one that must not be coded has none.</summary>
public sealed record ExampleRow(string Language, string Sentence, string? Gives);

/// <summary>A rule of the codebook.</summary>
public sealed record RuleRow(string Name, int Version, string Group, string Says, ImmutableArray<ExampleRow> Examples);

public sealed record CodebookRows(ImmutableArray<RuleRow> Rules);

/// <summary>A text to try the coder on. Nothing of it is kept.</summary>
/// <param name="Published">The day that relative dates count from; without it they stay unknown.</param>
public sealed record TryRequest(string Text, DateOnly? Published = null);
