using System.Text;

namespace Griot.Bench;

/// <summary>Inputs that a careless reader takes quadratic time over; each grows with a number of words.</summary>
internal static class HardInputs
{
    private static readonly string[] Towns = ["Gao", "Niamey", "Djibo", "Bamako", "Diffa", "Dori", "Kidal", "Zinder", "Kaya", "Tahoua", "Mopti", "Fada"];

    public static IReadOnlyList<(string Name, Func<int, string> Make)> All { get; } =
    [
        ("plain report, long", n => Repeat("Armed men attacked the village of Bankass, Mali, on Monday, killing five civilians. The army said that two soldiers were wounded. ", n, 22)),
        ("many days and places", n => Days(n)),
        ("tolls that all differ", n => Numbered(n, 9, i => $"The rebels killed {i + 2} soldiers in Gao on Monday. ")),
        ("tolls of people", n => Numbered(n, 9, i => $"The attack killed {i + 2} people in Gao on Monday. ")),
        ("women and children", n => Numbered(n, 9, i => $"The attack killed {i + 2} women in Gao on Monday. ")),
        ("days without places", n => Numbered(n, 9, i => $"On {i % 28 + 1} May {1990 + i / 28 % 35} the rebels killed {i + 1} soldiers. ")),
        ("villages far away", n => Prose + Numbered(n, 9, i => $"On {i % 28 + 1} May {1990 + i / 28 % 35} the men of Kona{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676 % 26)} attacked Gao{i % 7}. ")),
        ("things destroyed", n => Numbered(n, 9, i => $"The rebels destroyed {i + 2} vehicles in Gao on Monday. ")),
        ("headlines", n => Numbered(n, 9, i => $"Rebels kill {i + 2} soldiers in Gao on Monday\n")),
        ("other countries", n => Numbered(n, 9, i => $"Rebels attacked soldiers in the town of {Towns[i % Towns.Length]} on {i % 28 + 1} May.\n\n")),
        ("peacekeepers and hunters", n => Numbered(n, 9, i => $"The hunters attacked the peacekeepers and the rebels in Gao on {i % 28 + 1} May. ")),
        ("one sentence", n => Repeat("the soldiers of the army attacked the village of Bankass near Mopti where five civilians were killed and ", n, 18)),
        ("one sentence of tolls", n => Repeat("five soldiers killed and two civilians wounded and ", n, 8)),
        ("one sentence of acts", n => Repeat("attacked and ambushed by the rebels who killed them and ", n, 10)),
        ("one sentence of speech", n => Repeat("the army said that the rebels said that witnesses said that ", n, 11)),
        ("one sentence of claims", n => Repeat("JNIM claimed responsibility and the army accused the rebels and ", n, 10)),
        ("names in one line", n => Prose + "The army was in " + Repeat("Bamako, Gao, Kidal, Mopti, Timbuktu, Ménaka, Ségou, Diré, ", n, 8) + " attacked by the army on Monday."),
        ("unknown names in one line", Names),
        ("actors in one line", n => Prose + "The attack was by " + Repeat("JNIM, the FLA, the CSP, Wagner, FAMa, ISGS, MINUSMA, Barkhane, ", n, 9) + " on Monday in Gao."),
        ("quotations never closed", n => Repeat("\"the army said \"that the rebels « attacked 'the town ", n, 9)),
        ("numbers", n => Prose + "In Gao the army said that " + Repeat("12 345 678 901 234 567 890 ", n, 7) + "people were killed on Monday by the rebels."),
        ("one digit run", n => Prose + "In Gao the army said that " + new string('9', n * 5) + " people were killed on Monday."),
        ("thousands marks", n => Prose + "In Gao the army said that " + Repeat("123,", n, 1) + " people were killed on Monday."),
        ("number words", n => "In Gao the army said that " + Repeat("two hundred and thirty thousand ", n, 5) + "people were killed."),
        ("dates", n => "The army said that " + Repeat("on Monday 31 February 2025 and ", n, 6) + "the town of Gao was attacked."),
        ("dates that run", n => Prose + "The army said that " + Repeat("12 March 2025 - 13 ", n, 4) + " the town of Gao was attacked."),
        ("weekdays", n => Prose + "The army attacked the town " + Repeat("Monday ", n, 1)),
        ("control characters", n => Repeat("the army\u0001\u0007 was\u0000 attacked in Gao ", n, 6)),
        ("right to left", n => Repeat("هاجم الجيش the army attacked \u202eGao\u202c in Mali ", n, 8)),
        ("line breaks", n => Prose + "The army attacked the town of Gao.\n" + Repeat("a\n", n, 1)),
        ("blank lines", n => "The army attacked the town of Gao." + new string('\n', n * 5) + "The rebels said so."),
        ("full stops", n => "The army attacked the town of Gao." + new string('.', n * 5) + "The rebels said so."),
        ("commas", n => Prose + "The army attacked the town of Gao" + Repeat(", ", n, 1) + "the rebels said so."),
        ("one word", n => "The army was in the town of Gao " + new string('a', n * 5)),
        ("hyphens", n => Prose + "The army was in the town of Gao " + Repeat("Gao-", n, 1)),
        ("surrogates", n => Prose + "The army was in the town of Gao " + Repeat("\ud83d", n, 1) + Repeat("\U0001F600", n, 1)),
        ("bullets and bars", n => Prose + "The army was in the town of Gao.\n" + Repeat("- Attack | Gao | army |\n", n, 3)),
        ("short paragraphs", n => Repeat("Rebels attacked the town of Gao on Monday.\n\n", n, 8)),
        ("french, long", n => Repeat("Des hommes armés ont attaqué lundi le village de Bankass, au Mali, tuant cinq civils. L'armée a dit que deux soldats avaient été blessés. ", n, 24)),
    ];

    /// <summary>Prose enough to tell the language of what follows it.</summary>
    private static string Prose { get; } = Repeat("It was said that the people of the town had been told of it by those who were there, and that they had not gone. ", 2200, 24);

    private static string Repeat(string text, int words, int each) =>
        new StringBuilder().Insert(0, text, Math.Max(1, words / each)).ToString();

    private static string Numbered(int words, int each, Func<int, string> sentence)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words / each; i++)
            text.Append(sentence(i));
        return text.ToString();
    }

    private static string Names(int words)
    {
        var text = new StringBuilder(Prose + "The army was attacked in ");
        for (var i = 0; i < words; i++)
            text.Append((char)('A' + i % 26)).Append("an").Append((char)('a' + i / 26 % 26)).Append((char)('a' + i / 676 % 26)).Append("gou").Append((char)('a' + i / 17576 % 26)).Append(", ");
        return text.Append(" on Monday.").ToString();
    }

    private static string Days(int words)
    {
        string[] towns = ["Gao", "Kidal", "Mopti", "Timbuktu", "Ménaka", "Ségou", "Diré", "Bankass", "Koro", "Douentza", "Ansongo"];
        var text = new StringBuilder();
        for (var i = 0; i < words / 12; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"On {i % 28 + 1} May {1990 + i / 28 % 35} rebels attacked the town of {towns[i % 11]}, killing {i + 1} soldiers. ");
        return text.ToString();
    }
}
