namespace Griot.Engine;

/// <summary>A file of a site, written when its turn comes.</summary>
/// <param name="Path">Below the site's folder, with forward slashes.</param>
internal sealed record SiteFile(string Path, Func<string> Content);
