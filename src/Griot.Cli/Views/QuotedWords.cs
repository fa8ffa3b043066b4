using System.Globalization;
using Griot.Model;
using Spectre.Console;

namespace Griot.Cli.Views;

/// <summary>Quotes words of a report in the line they stand in, the words themselves between double angle marks.</summary>
internal sealed class QuotedWords(Report report)
{
    /// <summary>Characters shown before and after the words.</summary>
    private const int Around = 40;
    private const int LongestQuote = 160;

    /// <summary>The number of the line that words begin in, from 1.</summary>
    public string LineOf(TextSpan span) => (report.Text.AsSpan(0, span.Start).Count('\n') + 1).ToString(CultureInfo.InvariantCulture);

    public Text InLine(TextSpan span)
    {
        var text = report.Text;
        var start = text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1;
        start = Math.Min(start, span.Start);
        var end = text.IndexOf('\n', span.End) is >= 0 and var at ? at : text.Length;
        var before = span.Start - start > Around ? "..." + Whole(text[(span.Start - Around)..span.Start], fromStart: true) : text[start..span.Start];
        var after = end - span.End > Around ? Whole(text[span.End..(span.End + Around)], fromStart: false) + "..." : text[span.End..end];
        var words = Screen.Shortened(text[span.Start..span.End].Replace('\n', ' '), LongestQuote);
        return Screen.Plain($"line {LineOf(span)}: {before}>>{words}<<{after}".TrimEnd());
    }

    /// <summary>Without the word that the cut has broken.</summary>
    private static string Whole(string cut, bool fromStart)
    {
        var space = fromStart ? cut.IndexOf(' ', StringComparison.Ordinal) : cut.LastIndexOf(' ');
        return space < 0 ? cut : fromStart ? cut[(space + 1)..] : cut[..space];
    }
}
