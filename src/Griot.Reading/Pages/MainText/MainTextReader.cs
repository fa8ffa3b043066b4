using Griot.Reading.Pages.Html;

namespace Griot.Reading.Pages.MainText;

/// <summary>The main text of a page, and where in the page it was found.</summary>
internal sealed record FoundText(string Text, FoundContent Content);

/// <summary>Finds the main text of a page: first with the page's names as a guide, then without where that gave too little.</summary>
internal static class MainTextReader
{
    private const int Enough = 250;

    public static FoundText Read(HtmlDocument document)
    {
        var content = ContentFinder.Strict(document);
        var strict = new FoundText(Text(document, content), content);
        if (strict.Text.Length >= Enough)
            return strict;
        var relaxed = Text(document, ContentFinder.Relaxed(document, content));
        return relaxed.Length > strict.Text.Length * 2 ? strict with { Text = relaxed } : strict;
    }

    private static string Text(HtmlDocument document, FoundContent content)
    {
        var pruning = new Pruning(document, content.Shape);
        var leads = content.Leads.SelectMany(lead => LineWriter.Write(content.Shape, lead, node => Visibility.Hides(document, node)));
        var body = content.Element == 0 ? [] : LineWriter.Write(content.Shape, content.Element, pruning.Drops);
        var title = content.Title > 0 ? PlainText.In(document, content.Title) : null;
        return TextLines.Join(LineFilter.Keep([.. leads, .. body], content.Shape, title));
    }
}
