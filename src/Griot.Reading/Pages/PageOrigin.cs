namespace Griot.Reading.Pages;

/// <summary>What is known of a page from outside: from the server that gave it, or the archive that kept it.</summary>
/// <param name="Url">The address it was read from, after redirects. Dates and outlets can stand in it.</param>
/// <param name="Charset">The encoding that the server named (<c>charset</c> of Content-Type).</param>
/// <param name="Fetched">When it was fetched; a page cannot have been published later.</param>
public sealed record PageOrigin(Uri? Url = null, string? Charset = null, DateTimeOffset? Fetched = null)
{
    /// <summary>Nothing is known: a file from somewhere.</summary>
    public static PageOrigin Unknown { get; } = new();
}
