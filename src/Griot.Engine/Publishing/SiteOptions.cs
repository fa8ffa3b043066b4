namespace Griot.Engine;

/// <summary>How a site is made.</summary>
/// <param name="Title">What it is called; null for "Incidents" in the language of the page.</param>
/// <param name="Made">The day it is made, which stands on the page "about" alone: all else is the same whenever it is made.</param>
public sealed record SiteOptions(PlaceDetail Places, string? Title, DateOnly Made);
