using System.Collections.Frozen;
using System.Text;

namespace Griot.Reading.Pages;

/// <summary>The word lists of <c>data/reading</c>, compiled into the program.</summary>
/// <remarks>A file holds sections that start with <c>[name]</c>; an entry a line, <c>#</c> starts a comment.</remarks>
internal static class ReadingWords
{
    private const string Folder = "data/reading/";

    /// <summary>The sections of a file, each with its entries in their order.</summary>
    public static FrozenDictionary<string, string[]> Sections(string file)
    {
        using var stream = typeof(ReadingWords).Assembly.GetManifestResourceStream(Folder + file)
            ?? throw new InvalidOperationException($"{Folder}{file} is not in this build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? section = null;
        while (reader.ReadLine() is { } raw)
        {
            var line = raw.StartsWith('#') ? "" : raw.Trim();
            if (line is ['[', .. var name, ']'])
                sections[name] = section = [];
            else if (line.Length > 0)
                (section ?? throw new FormatException($"{Folder}{file} must start with a [section], met '{line}'.")).Add(line);
        }

        return sections.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>One section as single words, which its lines hold several of.</summary>
    public static FrozenSet<string> Words(this FrozenDictionary<string, string[]> sections, string name) =>
        sections[name].SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
