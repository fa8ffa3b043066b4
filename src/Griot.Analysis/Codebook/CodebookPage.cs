using System.Globalization;
using System.Text;
using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Codebook;

/// <summary>Makes <c>docs/codebook.md</c> from the data: the rules in words, with their examples, and the terms they rest on.</summary>
public sealed partial class CodebookPage
{
    private readonly DataFiles _data;
    private readonly Coder _coder;
    private readonly FactWords _facts;
    private readonly FactWords _words;
    private readonly RuleWords _rules;
    private readonly StringBuilder _page = new();

    private CodebookPage(DataFiles data, Coder coder) =>
        (_data, _coder, _facts, _words, _rules) = (data, coder, new(data), new(data, "words"), new(data));

    /// <summary>The whole page, in Markdown, with line feeds.</summary>
    public static string Write(DataFiles data, Coder coder)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(coder);
        var page = new CodebookPage(data, coder);
        page.Introduce();
        page.Overview();
        page.Rules();
        page.Terms();
        page.Actors();
        return page._page.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private void Introduce() => _page.Append(
        $"""
        # Codebook

        Made from `data/` by `griot codebook docs`; a test compares the two. To change what is coded, change the data and run `griot codebook test`.

        ## How a report becomes events

        Griot reads a report sentence by sentence. Words for **acts** ("ambush", *embuscade*) say that something was done; the words around them say
        who did it and to whom, when, where, and how many were harmed. Sentences about the same day, place and kind of act make one **event**. What is
        then known of the event are its **facts**: which acts were told, which circumstances were mentioned, who acted, who was hit, whose dead were
        counted. The rules below look at these facts **in this order, and the first rule that fits decides** the sub-event type. Its name and
        version are kept with the value, and `griot code FILE --explain` shows which other rules would have fitted.

        What Griot does not do: it adds nothing that the report does not say, takes no side, and never turns a sum over months or a whole
        country ("9,000 killed since 2020") into an event.

        **The examples** are part of the codebook: `griot codebook test` codes each one and compares. They count as published on
        {CodebookTest.Published.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture)}. Behind the arrow stands what must come out: the sub-event type, then values such as `initiator jnim` (a key of the actor
        registry), `killed soldiers 9+` (nine or more), `place Niono`, `status averted`, `claimed jnim`. "Not this rule" marks sentences that
        look alike and belong elsewhere. Places are real, the incidents are invented.


        """);

    private void Overview()
    {
        _page.Append("## The rules at a glance\n\n| | rule | gives | of type |\n| ---: | --- | --- | --- |\n");
        var number = 0;
        foreach (var rule in _coder.Rulebook.Rules)
        {
            number++;
            _page.Append(CultureInfo.InvariantCulture, $"| {number} | [{rule.Id}](#{Anchor(number, rule)}) | {rule.Type.Name()} | {rule.Type.Type().Name()} |\n");
        }

        _page.Append("\nAn event that no rule fits is not coded.\n\n");
    }

    private void Rules()
    {
        _page.Append("## The rules\n\n");
        var number = 0;
        foreach (var rule in _coder.Rulebook.Rules)
        {
            number++;
            _page.Append(CultureInfo.InvariantCulture, $"### {number}. {rule.Id}\n\n**{rule.Type.Name()}** ({rule.Type.Type().Name()}). {rule.About}\n\n");
            Conditions(rule);
            Examples(rule);
        }
    }

    /// <summary>As the sites that show Markdown make it from the heading.</summary>
    private static string Anchor(int number, TypeRule rule) => string.Create(CultureInfo.InvariantCulture, $"{number}-{rule.Id}");

    private void Conditions(TypeRule rule)
    {
        var (needed, excluded) = _rules.Of(rule);
        var conditions = needed.Length + (excluded is null ? 0 : 1);
        _page.Append(needed.IsEmpty ? "Fits always" : "Fits when there is").Append(conditions > 1 ? ":\n\n" : " ");
        if (conditions == 1 && needed.Length == 1)
        {
            _page.Append(needed[0]).Append(".\n\n");
            return;
        }

        for (var i = 0; i < needed.Length; i++)
            _page.Append(i == 0 ? "- " : "- and ").Append(needed[i]).Append('\n');
        if (excluded is not null)
            _page.Append("- but **not** ").Append(excluded).Append('\n');
        _page.Append('\n');
    }

    private void Examples(TypeRule rule)
    {
        foreach (var example in rule.Examples)
        {
            var expected = example.Expected == "nothing" ? "no event" : example.Expected;
            var arrow = example.MustFire ? "" : expected.Length > 0 ? "not this rule, but " : "not this rule";
            _page.Append(CultureInfo.InvariantCulture, $"> {example.Text}\\\n> → {arrow}{Emphasised(expected)}\n\n");
        }
    }

    private static string Emphasised(string expected)
    {
        if (expected.Length == 0)
            return "";
        var parts = expected.Split("; ");
        return string.Join("; ", parts.Skip(1).Select(part => $"`{part}`").Prepend($"**{parts[0]}**"));
    }
}
