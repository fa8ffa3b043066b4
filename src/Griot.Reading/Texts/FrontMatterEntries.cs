namespace Griot.Reading.Texts;

/// <summary>Gathers the entries of one front matter, line by line.</summary>
internal sealed class FrontMatterEntries(string file)
{
    private static readonly string[] Known = ["title", "source", "url", "published", "language", "synthetic"];

    private readonly Dictionary<string, string> _raw = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private string? _open;

    /// <summary>What is wrong with a value, once every line is in.</summary>
    public ReadProblem? Problem => Known.Where(_raw.ContainsKey).Select(Check).FirstOrDefault(problem => problem is not null);

    /// <summary>The value of a known key, or null when it is absent, empty or YAML's null.</summary>
    public string? this[string key] =>
        _values.TryGetValue(key, out var value) || !_raw.TryGetValue(key, out var raw)
            ? value
            : _values[key] = YamlScalar.TryRead(raw, out value) ? value : null;

    public ReadProblem? Add(int number, string line)
    {
        if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
            return null;
        if (char.IsWhiteSpace(line[0]) || line.StartsWith("- ", StringComparison.Ordinal))
            return Continue(number, line);

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || (colon + 1 < line.Length && !char.IsWhiteSpace(line[colon + 1])))
            return ReadProblems.NotAnEntry(file, number, line);

        _open = line[..colon].Trim().Trim('"', '\'');
        return _raw.TryAdd(_open, line[(colon + 1)..].Trim()) || !Known.Contains(_open)
            ? null
            : ReadProblems.Twice(file, _open, number);
    }

    // An indented line continues the entry above it, as YAML folds a long title.
    private ReadProblem? Continue(int number, string line)
    {
        if (_open is null)
            return ReadProblems.NotAnEntry(file, number, line.Trim());
        if (Known.Contains(_open))
            _raw[_open] = $"{_raw[_open]} {line.Trim()}".TrimStart();
        return null;
    }

    private ReadProblem? Check(string key)
    {
        var raw = _raw[key];
        if (YamlScalar.TryRead(raw, out _))
            return null;
        return raw[0] is '"' or '\'' ? ReadProblems.BadQuotes(file, key, raw) : ReadProblems.NotAScalar(file, key, raw);
    }
}
