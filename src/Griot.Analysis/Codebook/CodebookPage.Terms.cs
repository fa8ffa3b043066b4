using System.Globalization;
using Griot.Analysis.Languages;

namespace Griot.Analysis.Codebook;

public sealed partial class CodebookPage
{
    /// <summary>Languages by their own codes; a new one shows its code until it has a line here.</summary>
    private static readonly Dictionary<string, string> LanguageNames = new(StringComparer.Ordinal) { ["en"] = "English", ["fr"] = "French" };

    private void Terms()
    {
        _page.Append(
            """
            ## The terms

            Case and accents do not matter, and a term stands for its inflected forms: *attack* also for *attacked* and *attacking*. The full lists
            are in `data/languages/`.


            """);
        Section("Acts", "acts", "act:", _facts, "What the rules call an act, and the words that tell of it.");
        Section("Circumstances", "circumstances", "circ:", _facts, "Words that bend a type or a status.");
        Section("Kinds of persons", "persons", "person:", _words, "Whose dead, wounded or taken are counted.");
        Section("Measures", "harm", "measure:", _words, "What befell those who are counted.");
        Section("Certainty: verbs of saying", "speech", "speech:", _words, "Every figure keeps its speaker, and how sure that speaker's word makes it.");
        Section("Certainty: words that weaken", "modality", "modality:", _words, "");
        Section("Responsibility", "responsibility-phrases", "responsibility:", _words, "Claims, accusations, suspicions and denials are kept apart from who is coded as initiator.");
        Section("Background", "background", "background:", _words, "Words that send an event into the past of the report, or open another.");
        Section("Words that bend a number", "count-modifiers", "modifier:", _words, "Only those that change what is coded.", onlyNamed: true);
        VagueCounts();
    }

    private void Section(string title, string termClass, string prefix, FactWords words, string about, bool onlyNamed = false)
    {
        _page.Append(CultureInfo.InvariantCulture, $"### {title}\n\n");
        if (about.Length > 0)
            _page.Append(about).Append("\n\n");
        var entries = Entries(termClass).GroupBy(entry => entry.Value.Split(' ', ':')[0]).OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in entries.Where(group => group.Key != "none" && (!onlyNamed || words.Of(prefix + group.Key) is not null)))
        {
            _page.Append(CultureInfo.InvariantCulture, $"**{Capitalised(words.Of(prefix + group.Key) ?? group.Key)}** (`{group.Key}`)\n\n");
            foreach (var language in group.GroupBy(entry => entry.Language))
                _page.Append(CultureInfo.InvariantCulture, $"- {LanguageNames.GetValueOrDefault(language.Key, language.Key)}: {string.Join(", ", language.Select(entry => entry.Form).Distinct())}\n");
            _page.Append('\n');
        }
    }

    private void VagueCounts()
    {
        var entries = Entries("vague-counts").ToList();
        var languages = entries.Select(entry => entry.Language).Distinct().ToList();
        _page.Append(CultureInfo.InvariantCulture, $"### Vague counts\n\nHow counts without a number are read; `24+` is 24 or more.\n\n| read as | {string.Join(" | ", languages.Select(language => LanguageNames.GetValueOrDefault(language, language)))} |\n");
        _page.Append(CultureInfo.InvariantCulture, $"| ---: |{string.Concat(languages.Select(_ => " --- |"))}\n");
        foreach (var group in entries.GroupBy(entry => entry.Value).OrderBy(group => long.Parse(group.Key.Split('+', '-')[0], CultureInfo.InvariantCulture)))
        {
            var cells = languages.Select(language => string.Join(", ", group.Where(entry => entry.Language == language).Select(entry => entry.Form).Distinct()));
            _page.Append(CultureInfo.InvariantCulture, $"| {group.Key} | {string.Join(" | ", cells)} |\n");
        }

        _page.Append("\nAn approximate number (\"about fifteen\", *une quinzaine*) is that number; a plural without any number (\"soldiers were killed\") is 2 or more.\n\n");
    }

    /// <summary>Every form of a class with its value, one form of each inflected term.</summary>
    private IEnumerable<(string Language, string Form, string Value)> Entries(string termClass)
    {
        foreach (var pack in _data.In("languages").GroupBy(file => file.Path.Split('/')[1]))
        {
            var inflections = new Inflections(pack.Single(file => file.Name == "inflections"));
            foreach (var (_, line) in pack.Where(file => file.Name == termClass).SelectMany(file => file.Lines()))
            {
                var equals = line.LastIndexOf(" = ", StringComparison.Ordinal);
                foreach (var form in line[..equals].Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    yield return (pack.Key, inflections.Expand(form).First().TrimStart('^', '='), line[(equals + 3)..].Trim());
            }
        }
    }

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
