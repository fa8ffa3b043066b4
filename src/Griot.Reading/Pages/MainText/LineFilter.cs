namespace Griot.Reading.Pages.MainText;

/// <summary>Leaves out lines that stand in a text but are not of it, and cuts what follows it.</summary>
internal static class LineFilter
{
    private const int Short = 120;

    /// <summary>Where in a text a heading can be the start of what follows it.</summary>
    private const double LastPart = 0.5;

    /// <param name="title">The title, which is kept beside the text and not in it.</param>
    public static List<TextLine> Keep(List<TextLine> lines, PageShape shape, string? title)
    {
        var kept = lines.Where(line => !IsStray(line, shape) && !(line.Kind == LineKind.Heading && line.Text == title)).ToList();
        CutTail(kept);
        while (kept.Count > 0 && kept[^1].Kind == LineKind.Heading)
            kept.RemoveAt(kept.Count - 1);
        return kept;
    }

    private static bool IsStray(TextLine line, PageShape shape) =>
        !line.Text.Any(char.IsLetterOrDigit) || (line.Text.Length <= Short || (line.Text.Length <= Short * 2 && line.Text.AsSpan(0, 30).Contains(':')) || shape.Own[line.Node].LinkShare > 0.5f) && LineWords.IsStray(line.Text);

    private static void CutTail(List<TextLine> lines)
    {
        var total = lines.Sum(line => line.Text.Length);
        var before = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (before > total * LastPart && lines[i].Text.Length < 60 && LineWords.StartsTail(lines[i].Text))
            {
                lines.RemoveRange(i, lines.Count - i);
                return;
            }

            before += lines[i].Text.Length;
        }
    }
}
