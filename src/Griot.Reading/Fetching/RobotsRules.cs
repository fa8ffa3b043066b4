using System.Globalization;

namespace Griot.Reading.Fetching;

/// <summary>What a site's robots.txt asks of this program (RFC 9309), with the widely used <c>Crawl-delay</c>.</summary>
internal sealed class RobotsRules
{
    /// <summary>What is read of a robots.txt; the standard asks for at least as much.</summary>
    public const int LongestFile = 512 * 1024;

    private const string Own = "griot";

    private readonly List<(string Path, bool Allowed)> _rules = [];

    public static RobotsRules AllowEverything { get; } = new();

    /// <summary>How long to wait between two requests, where the site says so.</summary>
    public TimeSpan? Delay { get; private set; }

    public static RobotsRules Parse(string text)
    {
        var (mine, all) = (new RobotsRules(), new RobotsRules());
        var named = false;
        List<RobotsRules> group = [];
        var inRules = true;
        foreach (var raw in text.AsSpan(0, Math.Min(text.Length, LongestFile)).EnumerateLines())
        {
            var line = (raw.IndexOf('#') is var comment and >= 0 ? raw[..comment] : raw).Trim();
            if (line.IndexOf(':') is not (var colon and > 0))
                continue;
            var (key, value) = (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
            if (key == "user-agent")
            {
                if (inRules)
                    (group, inRules) = ([], false);
                if (value == "*")
                    group.Add(all);
                else if (value.Split('/')[0].Equals(Own, StringComparison.OrdinalIgnoreCase))
                    group.Add(mine);
                named |= group.Contains(mine);
                continue;
            }

            inRules = true;
            foreach (var rules in group)
                rules.Add(key, value);
        }

        return named ? mine : all;
    }

    /// <summary>Whether a path with its query may be fetched: the longest rule that matches decides, and of two the kinder one.</summary>
    public bool Allows(string path)
    {
        var (longest, allowed) = (-1, true);
        foreach (var rule in _rules)
        {
            if (rule.Path.Length >= longest && Matches(rule.Path, path) && (rule.Path.Length > longest || rule.Allowed))
                (longest, allowed) = (rule.Path.Length, rule.Allowed);
        }

        return allowed;
    }

    private void Add(string key, string value)
    {
        if (key is "allow" or "disallow" && value.Length is > 0 and < 1000 && _rules.Count < 10_000)
            _rules.Add((value, key == "allow"));
        else if (key == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6)
            Delay = TimeSpan.FromSeconds(seconds);
    }

    // "*" stands for anything, "$" at the end for the end. Greedy from left to right, which never goes back further than one star.
    private static bool Matches(string pattern, string path)
    {
        var ends = pattern.EndsWith('$');
        var parts = (ends ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (ends && i == parts.Length - 1)
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }

        return !ends || at == path.Length;
    }
}
