using System.Text;
using Griot.Model;

namespace Griot.Analysis.Tests.Fuzz;

/// <summary>Inputs that nobody should send and somebody will. That time grows linearly with them is shown by <c>bench/results/growth.md</c>.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string> Inputs => new()
    {
        { "a report of a million words", Repeat("Armed men attacked the village of Bankass, Mali, on Monday, killing five civilians and wounding two soldiers. ", 60_000) },
        { "a sentence of 100,000 words", Repeat("the soldiers attacked the village near Mopti where five civilians were killed and ", 8_000) },
        { "quotations that are never closed", Repeat("The army said \"that the rebels said « that 'the town was attacked ", 4_000) },
        { "control characters", Repeat("the army\u0000 was\u0007 attacked\u001b[2J in Gao ", 3_000) },
        { "text from right to left between the lines", Repeat("هاجم الجيش the army attacked \u202eGao\u202c in Mali ", 3_000) },
        { "numbers beyond 64 bits", "In Gao on Monday the rebels killed " + new string('9', 5_000) + " soldiers and 99,999,999,999,999,999,999,999 civilians, the army said." },
        { "a count in words beyond 64 bits", "In Gao the rebels killed " + Repeat("a million million ", 200) + "soldiers on Monday, the army said." },
        { "days that do not exist", "The army said that on 31 February 2025, on 45 May, on 2025-13-40 and on 00/00/0000 the rebels attacked the town of Gao." },
        { "10,000 names in one line", "The army said that the men came to " + Repeat("Gao, Kidal, Mopti, Ber, Diré, ", 2_000) + " and to Tonka on Monday." },
        { "only line breaks", new string('\n', 50_000) },
        { "one word without end", "the army was in Gao and " + new string('a', 200_000) },
        { "half characters", "the army was in Gao and " + Repeat("\ud83d", 5_000) },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Bad_input_is_coded_without_harm(string name, string text)
    {
        foreach (var published in new DateOnly?[] { null, DateOnly.MinValue, DateOnly.MaxValue })
            Assert.True(Invariants.Broken(new Report(name, text, Published: published)) is [], name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("\ud83d")]
    [InlineData(".")]
    public void A_text_without_words_says_nothing(string text) => Assert.Empty(Coder.Default.Code(new Report("empty", text)).Events);

    [Fact]
    public void A_day_that_does_not_exist_is_no_date() => Assert.DoesNotContain(
        Coder.Default.Code(new Report("feb", "The rebels attacked the army camp in the town of Gao, Mali, on 31 February 2025.")).Events,
        each => each.Date is not null);

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
