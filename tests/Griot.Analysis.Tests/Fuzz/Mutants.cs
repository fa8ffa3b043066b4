using FsCheck;
using FsCheck.Fluent;
using Griot.Model;

namespace Griot.Analysis.Tests.Fuzz;

/// <summary>Reports as chance would have them: real ones cut, doubled, shuffled, badly spaced, in capitals, strewn with odd characters.</summary>
internal static class Mutants
{
    private static readonly string[] Odd =
    [
        "\0", "\u0007", "\u001b[31m", "\u202e", "\u2066", "\u200b", "\ufeff", "\ud83d", "\ude00", "😀", "é", "\u0301", "«", "“", "\"", "(", ")", "[", "—", "...", "…", ";", ":",
        "\r", "\n", "\n\n", "\r\n\r\n", "\t", "\u00a0", "|", "•", "’", "'", "-", "1 000 000 000 000 000 000 000", "99999999999999999999", "1.5", "1,200", "0", "-3",
        "31 February 2025", "the 45th of May", "on Monday", "lundi dernier", "between 15 and", "de 5 à", "up to", "at least", "dozens of", "une quinzaine de", "no", "not", "aucun",
        "hundred thousand million", "deux cent", "Gao", "Tin-Aïcha", "N km from", "12 km au nord de", "killed", "tué", "soldiers", "civils", "JNIM", "said that", "selon", "claimed",
    ];

    /// <summary>A report at hand after some mutations.</summary>
    public static Gen<Report> Mutated { get; } =
        from report in Gen.Elements(Material.Reports.ToArray())
        from mutations in Gen.Choose(1, 6).SelectMany(count => Gen.ArrayOf(Mutation, count))
        from published in Gen.Elements(report.Published, null, DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2024, 2, 29))
        select report with { Text = mutations.Aggregate(report.Text, (text, mutate) => mutate(text)), Published = published };

    /// <summary>Words of the reports at hand and odd characters in any order.</summary>
    public static Gen<Report> Random { get; } =
        from words in Gen.Choose(0, 120).SelectMany(count => Gen.ArrayOf(Gen.OneOf(Gen.Elements(Words()), Gen.Elements(Words()), Gen.Elements(Odd)), count))
        from published in Gen.Elements<DateOnly?>(new DateOnly(2025, 6, 18), null)
        select new Report("random", "The army said in the town that the " + string.Join(' ', words), Published: published);

    private static Gen<Func<string, string>> Mutation => Gen.OneOf(
        Between((text, from, to) => text.Remove(from, to - from)),
        Between((text, from, to) => text.Insert(to, text[from..to])),
        Between((text, from, to) => text[from..to]),
        Between((text, from, to) => text[..from] + text[from..to].ToUpperInvariant() + text[to..]),
        Between((text, from, to) => text[..from] + text[from..to].Replace(" ", "", StringComparison.Ordinal) + text[to..]),
        Between((text, from, to) => text[..from] + text[from..to].Replace(".", " ", StringComparison.Ordinal) + text[to..]),
        Between((text, from, to) => text[..from] + Reversed(text[from..to]) + text[to..]),
        Between((text, from, to) => text[..from] + text[to..] + text[from..to]),
        Insertion,
        Insertion);

    private static Gen<Func<string, string>> Insertion =>
        from odd in Gen.Elements(Odd)
        from place in Gen.Choose(0, 1000)
        select (Func<string, string>)(text => text.Insert(text.Length * place / 1000, odd));

    private static Gen<Func<string, string>> Between(Func<string, int, int, string> mutate) =>
        from left in Gen.Choose(0, 1000)
        from right in Gen.Choose(0, 1000)
        select (Func<string, string>)(text => mutate(text, text.Length * Math.Min(left, right) / 1000, text.Length * Math.Max(left, right) / 1000));

    private static string Reversed(string text)
    {
        var words = text.Split(' ');
        Array.Reverse(words);
        return string.Join(' ', words);
    }

    private static string[] Words() => [.. Material.Reports.Take(60).SelectMany(report => report.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
