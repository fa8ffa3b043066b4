using System.Collections.Immutable;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Languages;

/// <summary>What is needed to read one language: its terms, and the names of actors and countries in it.</summary>
/// <param name="Code">BCP 47, such as <c>en</c>.</param>
/// <param name="Gerund">The ending of the present participle ("ing", "ant").</param>
/// <param name="Plurals">Endings of plural nouns ("s", "men", "x").</param>
/// <param name="Infinitives">The endings of infinitives ("er", "ir"); empty where a language marks them otherwise.</param>
public sealed record LanguagePack(string Code, Lexicon Lexicon, string Gerund, ImmutableArray<string> Plurals, ImmutableArray<string> Infinitives);
