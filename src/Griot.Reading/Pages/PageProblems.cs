namespace Griot.Reading.Pages;

/// <summary>What can be wrong with a page, in words for the person who named it.</summary>
internal static class PageProblems
{
    public static ReadProblem NoText(string name) =>
        new(name, "The page holds no text that could be a report.", "If a browser shows one, the page makes it with scripts: save it from the browser.");
}
