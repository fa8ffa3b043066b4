using System.Globalization;

namespace Griot.Reading.Fetching;

/// <summary>What can go wrong with fetching, in words for the person who named the address.</summary>
internal static class FetchProblems
{
    public static ReadProblem Scheme(string url) =>
        new(url, "Only http and https addresses are fetched.", "Save the page and name the file.");

    public static ReadProblem Credentials(string url) =>
        new(url, "The address holds a user name or a password.", "Leave them out; pages behind a log-in have to be saved from the browser.");

    public static ReadProblem Address(string url, string host, string what) =>
        new(url, $"'{host}' leads to an address that is not public ({what}).", $"If you mean it, allow it by name: --allow-host {host}");

    public static ReadProblem Unknown(string url, string host) =>
        new(url, $"There is no host '{host}', or its name cannot be looked up.", "Check the spelling and the connection.");

    public static ReadProblem Connection(string url, string why) =>
        new(url, $"The server could not be reached or broke off: {why.TrimEnd('.')}.", "Try again later.");

    public static ReadProblem Status(string url, int status) => new(
        url, Format($"The server answered {status}."),
        status is 401 or 402 or 403 or 451 ? "It does not give this page to programs; save it from the browser." : status is 404 or 410 ? "The page is gone; check the address." : "Try again later.");

    public static ReadProblem Redirects(string url, int limit) =>
        new(url, Format($"The server sent on more than {limit} times."), "Name the address that the browser shows in the end.");

    public static ReadProblem BadRedirect(string url, string target) =>
        new(url, $"The server sent on to '{Short(target)}', which is no address.", "Name the address that the browser shows in the end.");

    public static ReadProblem TooLarge(string url, int limit) =>
        new(url, Format($"The answer is larger than {limit / (1024 * 1024.0):0.##} MB, unpacked."), "If it is a report, save it and name the file.");

    public static ReadProblem TooSlow(string url, TimeSpan limit) =>
        new(url, Format($"It took longer than {limit.TotalSeconds:0.##} seconds."), "Try again later.");

    public static ReadProblem Packed(string url, string encoding) =>
        new(url, $"The answer is packed in a way that cannot be unpacked ('{Short(encoding)}').", "Try again later, or save the page and name the file.");

    public static ReadProblem Robots(string url) =>
        new(url, "The site's robots.txt asks programs not to fetch this address.", "Save the page from the browser and name the file.");

    public static ReadProblem NoRobots(string url) =>
        new(url, "The site's robots.txt could not be fetched, so what it allows is not known.", "It is tried again at the next poll.");

    private static string Short(string met) => met.Length <= 80 ? met : met[..80] + "...";

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
