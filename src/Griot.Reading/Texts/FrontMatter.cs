using System.Globalization;
using System.Text.RegularExpressions;

namespace Griot.Reading.Texts;

/// <summary>What a file says about its report before the text: YAML scalars between two lines of three hyphens.</summary>
/// <remarks>Keys that Griot does not know are passed over, with whatever is nested below them.</remarks>
internal sealed partial record FrontMatter
{
    private const string Fence = "---";

    public ReadProblem? Problem { get; private init; }

    /// <summary>The offset of the first character after the closing line and its line end.</summary>
    public int TextStart { get; private init; }
    public string? Title { get; private init; }
    public string? Source { get; private init; }
    public string? Url { get; private init; }
    public DateOnly? Published { get; private init; }
    public string? Language { get; private init; }
    public bool Synthetic { get; private init; }

    /// <summary>Reads the front matter of a text; a text that does not start with a fence has none.</summary>
    public static FrontMatter Parse(string file, string text)
    {
        var entries = new FrontMatterEntries(file);
        foreach (var line in Lines.Of(text))
        {
            var isFence = line.In(text).TrimEnd().SequenceEqual(Fence);
            if (line.Number == 1 && !isFence)
                return new();
            if (line.Number > 1 && isFence)
                return From(file, entries, line.Next);
            if (line.Number > 1 && entries.Add(line.Number, line.In(text).ToString()) is { } problem)
                // A forgotten closing line makes prose look like bad entries; say what is really wrong.
                return new() { Problem = HasFence(text, line.Next) ? problem : ReadProblems.Unclosed(file) };
        }

        return new() { Problem = ReadProblems.Unclosed(file) };
    }

    private static bool HasFence(string text, int from) =>
        Lines.Of(text[from..]).Any(line => line.Length <= 80 && text.AsSpan(from + line.Start, line.Length).TrimEnd().SequenceEqual(Fence));

    private static FrontMatter From(string file, FrontMatterEntries entries, int textStart)
    {
        var published = entries["published"];
        var language = entries["language"];
        var synthetic = entries["synthetic"]?.ToLowerInvariant();
        var date = ParseDate(published);
        var problem = entries.Problem
            ?? (published is not null && date is null ? ReadProblems.BadDate(file, published) : null)
            ?? (language is not null && !LanguageTag().IsMatch(language) ? ReadProblems.BadLanguage(file, language) : null)
            ?? (synthetic is not (null or "true" or "false") ? ReadProblems.BadFlag(file, synthetic) : null);

        return new()
        {
            Problem = problem,
            TextStart = textStart,
            Title = entries["title"],
            Source = entries["source"],
            Url = entries["url"],
            Published = date,
            Language = language,
            Synthetic = synthetic == "true",
        };
    }

    // A time of day and its zone are dropped: the day is the publisher's own.
    private static DateOnly? ParseDate(string? value) =>
        value is not null && Timestamp().Match(value) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    [GeneratedRegex(@"^(?<day>\d{4}-\d{2}-\d{2})([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(\s*(Z|[+-]\d{2}:?\d{2}))?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Timestamp();

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();
}
