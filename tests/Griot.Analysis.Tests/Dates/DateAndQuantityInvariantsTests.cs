using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Tests.Dates;

public sealed class DateAndQuantityInvariantsTests
{
    private static readonly string[] Files = ["months", "weekdays", "date-words", "number-words", "vague-counts", "count-modifiers"];
    private static readonly string[] Figures = ["1", "7", "31", "32", "02", "2024", "1 200", "1.2", "12,5", "7/2/2025", "31/02/2025", "2025-02-07", "7.2.2025",
        "99999999999999999999999", "18h30", "6", "h", "15-20", "3-1", "(22)", ".", ",", "\n", "\n\n", "-", "–", ":", "/", "$", "%", "«", "»", "\u200f", "\0"];
    private static readonly DateOnly?[] Publications = [null, new(2026, 2, 12), new(2024, 2, 29), DateOnly.MinValue, DateOnly.MaxValue, new(1900, 1, 1)];

    [Theory]
    [InlineData("en", "The people who were in the town said that they had been with the army. ")]
    [InlineData("fr", "Les gens qui sont dans la ville ont dit que les autres ne sont pas avec eux. ")]
    public void Any_mixture_of_date_and_number_words_gives_sound_mentions(string language, string opening)
    {
        string[] words = [.. Figures, .. Files.SelectMany(file => DataFiles.Embedded[$"languages/{language}/{file}.txt"].Lines())
            .SelectMany(line => line.Line.Split(" = ")[0].Split(", ")).Select(form => form.TrimStart('^', '='))];
        var random = new Random(20260212);
        for (var round = 0; round < 1500; round++)
        {
            var text = string.Concat(Enumerable.Repeat(opening, 6)) + string.Join(' ', random.GetItems(words, random.Next(1, 60)));
            Check(new Report("test", text, Published: Publications[round % Publications.Length]));
        }
    }

    [Theory]
    [InlineData("early ")]
    [InlineData("one hundred and ")]
    [InlineData("one million ")]
    [InlineData("from the 3 to 4 and ")]
    [InlineData("2010-")]
    [InlineData("1/2/")]
    [InlineData("about some at least ")]
    [InlineData("the night of last ")]
    public void A_phrase_repeated_without_end_is_read_to_its_end(string phrase) =>
        Check(new Report("test", "The people were in the town and " + string.Concat(Enumerable.Repeat(phrase + "the ", 20_000)), Published: new(2026, 2, 12)));

    private static void Check(Report report)
    {
        if (Coder.Default.Annotate(report) is not { } annotated)
            return;
        var tokens = annotated.All<Token>().Length;
        var next = 0;
        foreach (var mention in annotated.All<DateMention>())
        {
            Assert.True(mention.First >= next && mention.Next > mention.First && mention.Next <= tokens, "Dates follow each other inside the text.");
            Assert.Equal(mention.Basis == DateBasis.Unanchored, mention.Date is null);
            next = mention.Next;
        }

        next = 0;
        var (dates, date) = (annotated.All<DateMention>(), 0);
        foreach (var quantity in annotated.All<Quantity>())
        {
            Assert.True(quantity.First >= next && quantity.Next > quantity.First && quantity.Next <= tokens, "Quantities follow each other inside the text.");
            while (date < dates.Length && dates[date].Next <= quantity.First)
                date++;
            Assert.False(date < dates.Length && dates[date].First < quantity.Next, "No quantity inside a date.");
            next = quantity.Next;
        }
    }
}
