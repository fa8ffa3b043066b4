using System.Globalization;

namespace Griot.Reading.Feeds;

/// <summary>What can be wrong with a feed, in words for the person who named it.</summary>
internal static class FeedProblems
{
    public static ReadProblem NotAFeed(string name) =>
        new(name, "It is no RSS or Atom feed and no OPML list: it holds no items and no outlines.", "Is it the address of a page? Feeds are often linked as RSS.");

    public static ReadProblem Cut(string name, int line) =>
        new(name, Format($"The feed ends before its end tag, on line {line}."), "What came before was read; fetch it again for the rest.");

    public static ReadProblem CutInside(string name, int start, int line) =>
        new(name, Format($"The feed ends on line {line}, inside the item that starts on line {start}."), "The items before it were read; fetch it again for the rest.");

    public static ReadProblem Unclosed(string name, int start, string kind) =>
        new(name, Format($"The <{kind}> that starts on line {start} is not closed before the next one."), "It was left out; the others were read.");

    public static ReadProblem Mixed(string name, int start, string trouble) =>
        new(name, Format($"The item that starts on line {start} is broken XML at {trouble}."), "It was left out; the others were read.");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
