namespace Griot.Reading.Pages;

/// <summary>What a web page says: its main text, and what is known of it. What the page does not say is null.</summary>
/// <param name="Text">Paragraphs, headings, list items and rows of tables, a line each; a blank line between what is not one list or table. Empty when there is none.</param>
/// <param name="Byline">Who signed it, as the page has it.</param>
/// <param name="Site">The outlet, as the page names it; else the host's name.</param>
/// <param name="Published">The day on which it was first published, never the day of a change or of reading.</param>
/// <param name="Language">The language that the page declares (BCP 47).</param>
/// <param name="Url">The address it gives as its own, else the one it was read from.</param>
public sealed record Page(string Text, string? Title, string? Byline, string? Site, DateOnly? Published, string? Language, string? Url);
