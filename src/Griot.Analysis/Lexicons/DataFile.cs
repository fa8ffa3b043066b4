using System.Collections.Immutable;
using System.Globalization;

namespace Griot.Analysis.Lexicons;

/// <summary>One of the text files in <c>data/</c>: entries one a line, <c>#</c> starts a comment, blank lines separate.</summary>
/// <param name="Path">The path below the data folder, with forward slashes.</param>
public sealed record DataFile(string Path, string Text)
{
    /// <summary>What the file holds: its name up to the first full stop, so that <c>acts.mine.txt</c> adds to <c>acts.txt</c>.</summary>
    public string Name => System.IO.Path.GetFileName(Path) is var name && name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;

    /// <summary>The lines that hold something, without comments, each with its number for messages.</summary>
    public IEnumerable<(int Number, string Line)> Lines()
    {
        var number = 0;
        foreach (var raw in Text.Split('\n'))
        {
            number++;
            var line = raw.StartsWith('#') ? "" : raw.Trim();
            if (line.Length > 0)
                yield return (number, line);
        }
    }

    /// <summary>Blocks that start with <c>[id]</c> and hold <c>key: value</c> lines; a key may come more than once.</summary>
    public IEnumerable<DataBlock> Blocks()
    {
        DataBlock? block = null;
        foreach (var (number, line) in Lines())
        {
            if (line is ['[', .. var id, ']'])
            {
                if (block is not null)
                    yield return block;
                block = new(id, Path, number, []);
            }
            else if (block is null)
            {
                throw Wrong(number, line, "expected a block that starts with [id]");
            }
            else
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon <= 0)
                    throw Wrong(number, line, "expected 'key: value'");
                block = block with { Fields = block.Fields.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim(), number)) };
            }
        }

        if (block is not null)
            yield return block;
    }

    public FormatException Wrong(int number, string line, string reason) =>
        new(string.Create(CultureInfo.InvariantCulture, $"data/{Path}, line {number}: {reason}, met '{line}'."));
}

/// <summary>A block of a data file.</summary>
public sealed record DataBlock(string Id, string Path, int Line, ImmutableArray<DataField> Fields)
{
    public string? this[string key] => Fields.FirstOrDefault(field => field.Key == key)?.Value is { Length: > 0 } value ? value : null;

    public IEnumerable<string> All(string key) => Fields.Where(field => field.Key == key && field.Value.Length > 0).Select(field => field.Value);

    /// <summary>The parts of a field separated by semicolons, over every line of that key.</summary>
    public IEnumerable<string> List(string key) =>
        All(key).SelectMany(value => value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A <c>key: value</c> line of a block, with its number for messages.</summary>
public sealed record DataField(string Key, string Value, int Line);
