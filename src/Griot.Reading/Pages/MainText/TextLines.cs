using System.Text;

namespace Griot.Reading.Pages.MainText;

/// <summary>What a line of the main text is.</summary>
internal enum LineKind : byte
{
    Paragraph,
    Heading,
    Item,
    Row,
}

/// <summary>A line of the main text and the block it came from.</summary>
internal readonly record struct TextLine(LineKind Kind, string Text, int Node);

/// <summary>Puts lines together: items of one list and rows of one table stay together, all else is parted by a blank line.</summary>
internal static class TextLines
{
    public static string Join(IEnumerable<TextLine> lines)
    {
        var text = new StringBuilder();
        LineKind? last = null;
        foreach (var line in lines)
        {
            if (last is not null)
                text.Append(last == line.Kind && line.Kind is LineKind.Item or LineKind.Row ? "\n" : "\n\n");
            text.Append(line.Kind == LineKind.Item ? "- " : "").Append(line.Text);
            last = line.Kind;
        }

        return text.ToString();
    }
}
