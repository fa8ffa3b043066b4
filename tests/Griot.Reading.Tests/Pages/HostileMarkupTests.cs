using System.Diagnostics;
using System.Text;
using Griot.Reading.Pages;

namespace Griot.Reading.Tests.Pages;

[Collection(Alone.Name)]
public sealed class HostileMarkupTests
{
    public static TheoryData<string> Hostile => new(
        "<a>", "<div>", "<div><p>", "<p><table><td>", "<table><tr><td>", "<ul><li>", "<b><i>", "</p>", "</div>", "<!--", "<!", "<a b='", "<a b=\"x", "<a b='c\"",
        "<a ", "&", "&#", "&amp", "<script>", "<script></scrip", "<title>", "<svg><p>", "<svg><title>", "<h1><h2>", "<option>", "<x-y>", "<br>", "<dl><dt><a>",
        "<select><option>", "<button><p>", "<", "</", "<p class=\"a b c d\">", "<template>", "<td>", "]]>", "<![CDATA[", "a ", ". ", "\u0301", "<br>a", "<pre>\n");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_markup_costs_time_in_proportion_to_its_length(string piece)
    {
        Read(piece, 20_000);

        var small = Read(piece, 100_000);
        var large = Read(piece, 400_000);

        // Four times the length; squared growth would be sixteen. The floor is what a busy machine adds by chance.
        Assert.True(large < Math.Max(small * 9, 1500), $"{small:F0} ms, then {large:F0} ms");
    }

    private static double Read(string piece, int length)
    {
        var bytes = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, piece, (length / piece.Length) + 1).ToString());
        var clock = Stopwatch.StartNew();
        PageReader.Read("page", bytes);
        return clock.Elapsed.TotalMilliseconds;
    }
}
