using System.Security.Cryptography;

namespace Griot.Web.Incidents;

/// <summary>The ETag of an incident's page: the incident's version, then a hash over all that is shown with it.</summary>
/// <remarks>
/// An edit is stale when the incident has another version; a comment or a new neighbour does not make it so. A page that is kept is stale
/// when anything on it differs.
/// </remarks>
internal static class EntityTag
{
    public static string Of(string version, ReadOnlySpan<byte> shown)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(shown, hash);
        return $"\"{version}-{Convert.ToHexStringLower(hash[..8])}\"";
    }

    /// <summary>Whether a list of tags, as in If-None-Match, holds the tag.</summary>
    public static bool Holds(string? tags, string tag) => Tags(tags).Any(one => one == "*" || one == tag);

    /// <summary>Whether a list of tags, as in If-Match, names the version, with or without the hash of what was shown.</summary>
    public static bool Names(string tags, string version) =>
        Tags(tags).Select(tag => tag.Trim('"')).Any(tag => tag == "*" || tag == version || tag.StartsWith(version + "-", StringComparison.Ordinal));

    private static IEnumerable<string> Tags(string? tags) =>
        (tags ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(tag => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag);
}
