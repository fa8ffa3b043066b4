using System.Collections.Immutable;
using System.Text.Json;
using Griot.Reading.Pages;

namespace Griot.Bench;

/// <summary>A web page, with pieces of text that are its main text and pieces that are not.</summary>
internal sealed record GoldPage(string File, byte[] Bytes, PageOrigin Origin, ImmutableArray<string> With, ImmutableArray<string> Without);

/// <summary>How many of the pieces came out and how many of those that should not.</summary>
internal readonly record struct PageFigures(int Found, int Missed, int Wrong, int LeftOut)
{
    public double Precision => Found + Wrong == 0 ? 0 : (double)Found / (Found + Wrong);
    public double Recall => Found + Missed == 0 ? 0 : (double)Found / (Found + Missed);
    public double F => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>A folder of pages whose main text is known: <c>segments.json</c> beside <c>pages/</c>.</summary>
internal static class PageGold
{
    public static ImmutableArray<GoldPage> Read(string folder)
    {
        using var segments = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, "segments.json")));
        return [.. segments.RootElement.EnumerateObject().Select(page => Page(folder, page)).OrderBy(page => page.File, StringComparer.Ordinal)];
    }

    /// <summary>A piece counts when it stands in the text character by character.</summary>
    public static PageFigures Measure(ImmutableArray<GoldPage> pages)
    {
        var (found, missed, wrong, leftOut) = (0, 0, 0, 0);
        foreach (var page in pages)
        {
            var text = PageReader.Extract(page.Bytes, page.Origin).Text;
            var hits = page.With.Count(piece => text.Contains(piece, StringComparison.Ordinal));
            var strays = page.Without.Count(piece => text.Contains(piece, StringComparison.Ordinal));
            (found, missed, wrong, leftOut) = (found + hits, missed + page.With.Length - hits, wrong + strays, leftOut + page.Without.Length - strays);
        }

        return new(found, missed, wrong, leftOut);
    }

    private static GoldPage Page(string folder, JsonProperty page)
    {
        var file = page.Value.GetProperty("file").GetString()!;
        return new(file, System.IO.File.ReadAllBytes(Path.Combine(folder, "pages", file)),
            new(Uri.TryCreate(page.Name, UriKind.Absolute, out var url) ? url : null), Pieces(page.Value, "with"), Pieces(page.Value, "without"));
    }

    private static ImmutableArray<string> Pieces(JsonElement page, string name) =>
        page.TryGetProperty(name, out var pieces) ? [.. pieces.EnumerateArray().Select(piece => piece.GetString()!)] : [];
}
