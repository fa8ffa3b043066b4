using Griot.Reading.Pages.Html;

namespace Griot.Reading.Pages.MainText;

/// <summary>Finds the main text of a page.</summary>
internal static class MainTextReader
{
    public static string Read(HtmlDocument document)
    {
        var content = ContentFinder.Find(document);
        return TextLines.Join(LineWriter.Write(document, content.Element, node => content.Shape.Dropped[node]));
    }
}
