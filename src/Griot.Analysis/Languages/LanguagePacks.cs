using System.Collections.Frozen;
using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;

namespace Griot.Analysis.Languages;

/// <summary>Builds language packs from <c>data/languages/CODE/</c>. Adding a language means adding a folder.</summary>
internal static class LanguagePacks
{
    private static readonly FrozenDictionary<string, TermClass> ClassOfFile = Enum.GetValues<TermClass>()
        .ToFrozenDictionary(value => string.Concat(value.ToString().Select((c, i) =>
            char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString())));

    public static ImmutableArray<LanguagePack> Build(DataFiles data, Tokenizer tokenizer, IEnumerable<NamedTerm> names)
    {
        var shared = names.ToImmutableArray();
        return [.. data.In("languages").GroupBy(file => file.Path.Split('/')[1]).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Build(group.Key, [.. group], tokenizer, shared))];
    }

    /// <summary>The frequent words of languages without a pack, from <c>data/foreign/</c>.</summary>
    public static Lexicon Foreign(DataFiles data, Tokenizer tokenizer)
    {
        var builder = new LexiconBuilder(tokenizer);
        foreach (var (_, line) in data.In("foreign").SelectMany(file => file.Lines()))
        {
            foreach (var form in line.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                builder.Add(TermClass.FunctionWords, form, "");
        }

        return builder.Build();
    }

    private static LanguagePack Build(string code, ImmutableArray<DataFile> files, Tokenizer tokenizer, ImmutableArray<NamedTerm> names)
    {
        var inflections = new Inflections(files.Single(file => file.Name == "inflections"));
        var builder = new LexiconBuilder(tokenizer);
        foreach (var file in files.Where(file => file.Name != "inflections"))
        {
            if (!ClassOfFile.TryGetValue(file.Name, out var termClass))
                throw new FormatException($"data/{file.Path}: there is no class of terms named '{file.Name}'; there are {string.Join(", ", ClassOfFile.Keys.Order())}.");
            AddFile(builder, file, termClass, inflections);
        }

        foreach (var name in names.Where(name => name.Language is null || name.Language == code))
            builder.Add(name.Class, name.Form, name.Value);
        return new(code, builder.Build(), inflections.Gerund, inflections.Plurals, inflections.Infinitives);
    }

    /// <summary>Lines are <c>form, form, ... = value</c>, or bare forms where the class needs no value.</summary>
    private static void AddFile(LexiconBuilder builder, DataFile file, TermClass termClass, Inflections inflections)
    {
        foreach (var (number, line) in file.Lines())
        {
            var equals = line.LastIndexOf(" = ", StringComparison.Ordinal);
            var (forms, value) = equals < 0 ? (line, "") : (line[..equals], line[(equals + 3)..].Trim());
            foreach (var form in forms.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                try
                {
                    foreach (var expanded in inflections.Expand(form))
                        builder.Add(termClass, expanded, value);
                }
                catch (FormatException exception)
                {
                    throw file.Wrong(number, line, exception.Message);
                }
            }
        }
    }
}

/// <summary>A name from a registry, in one language or (null) in all.</summary>
internal readonly record struct NamedTerm(TermClass Class, string Form, string Value, string? Language);
