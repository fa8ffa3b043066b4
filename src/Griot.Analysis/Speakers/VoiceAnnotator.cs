using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Speakers;

/// <summary>Finds the party that speaks through the whole report, by its publisher or by a heading such as "Claim | JNIM".</summary>
public sealed class VoiceAnnotator(Tokenizer tokenizer) : Annotator<ReportVoice>
{
    private const int HeadingSentences = 3;
    private const int LongestHeading = 16;
    private const int ManyTimes = 2;

    public override RuleId Id => new("report-voice", 1);
    public override ImmutableArray<Type> Reads => [typeof(Token), typeof(TermHit), typeof(Sentence), typeof(Party)];

    protected override ImmutableArray<ReportVoice> Find(AnnotatedReport report) =>
        Heading(report) is { } claim ? [claim] : Publisher(report) is { } voice ? [voice] : Bulletin(report) is { } bulletin ? [bulletin] : [];

    /// <summary>A short opening line that holds a word for a claim and one group.</summary>
    private static ReportVoice? Heading(AnnotatedReport report)
    {
        var parties = new Cursor<Party>(report.All<Party>(), party => party.First);
        var seen = ImmutableArray<Party>.Empty;
        var claims = false;
        foreach (var sentence in report.All<Sentence>().Take(HeadingSentences))
        {
            if (Words(report, sentence) > LongestHeading)
                break;
            seen = [.. seen, .. parties.In(sentence.First, sentence.Next).Where(party => party.IsNamed && party.Who == PersonKind.Militants)];
            foreach (var hit in report.Terms.AllIn(sentence.First, sentence.Next, TermClass.ResponsibilityPhrases))
                claims |= hit.Term.Value is "claimed act" or "claimed noun" && report.Terms.FirstIn(sentence.First, sentence.Next, TermClass.Acts) is null;
        }

        // "Claims digest": the one group of which the first sentence that names any speaks.
        if (claims && seen.IsEmpty)
            seen = FirstNamed(report);
        if (seen.DistinctBy(party => party.Actors[0]).Count() != 1)
            return null;
        return claims ? new(seen[0], IsClaim: true)
            : report.All<Party>().Any(party => IsOurs(report, party)) || (IsLetterhead(report, seen[0]) && SaysWe(report)) ? new(seen[0], IsClaim: false) : null;
    }

    private static ImmutableArray<Party> FirstNamed(AnnotatedReport report)
    {
        var parties = new Cursor<Party>(report.All<Party>(), party => party.First);
        foreach (var sentence in report.All<Sentence>())
        {
            var named = parties.In(sentence.First, sentence.Next).Where(party => party.IsNamed && party.Who == PersonKind.Militants).ToImmutableArray();
            if (named.Length > 0)
                return named;
        }

        return [];
    }

    /// <summary>"FLA | Point de situation": a heading that names the group and tells no act.</summary>
    private static bool IsLetterhead(AnnotatedReport report, Party party)
    {
        foreach (var sentence in report.All<Sentence>())
        {
            if (party.First >= sentence.Next)
                continue;
            foreach (var act in report.Terms.AllIn(sentence.First, sentence.Next, TermClass.Acts))
            {
                if (act.First < party.First || act.First >= party.Next)
                    return false;
            }

            return true;
        }

        return false;
    }

    /// <summary>"our gunners", "nos drones", outside quotation marks and more than once.</summary>
    private static bool SaysWe(AnnotatedReport report)
    {
        var (quoted, times) = (false, 0);
        var tokens = report.All<Token>();
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Kind == TokenKind.Punctuation && (char)tokens[at].Number is '"' or '«' or '»' or '“' or '”')
                quoted = (char)tokens[at].Number is '«' or '“' || ((char)tokens[at].Number == '"' && !quoted);
            else if (!quoted && report.Terms.Is(at, TermClass.Grammar, "ours"))
                times++;
        }

        return times >= ManyTimes;
    }

    private static int Words(AnnotatedReport report, Sentence sentence)
    {
        var words = 0;
        foreach (var token in report.All<Token>().AsSpan()[sentence.First..sentence.Next])
            words += token.Kind == TokenKind.Word ? 1 : 0;
        return words;
    }

    /// <summary>"our units": the text speaks for a force.</summary>
    internal static bool IsOurs(AnnotatedReport report, Party party) =>
        Armed.Is(party) && !party.IsNamed && (report.Terms.Is(party.First, TermClass.Grammar, "ours") || report.Terms.Is(party.First - 1, TermClass.Grammar, "ours"));

    /// <summary>"Weekly bulletin of the Nigerien armed forces": a title that is only the name of a force's own paper.</summary>
    private ReportVoice? Bulletin(AnnotatedReport report)
    {
        if (report.Report.Title is not { Length: > 0 } title)
            return null;
        var hits = report.Language.Lexicon.Scan(tokenizer.Tokenize(title).AsSpan(), title);
        if (!hits.Any(hit => hit.Term is { Class: TermClass.Grammar, Value: "announcement" })
            || hits.Any(hit => hit.Term.Class is TermClass.Speech || (hit.Term.Class is TermClass.Acts && !hit.Term.Value.StartsWith("operation", StringComparison.Ordinal))))
            return null;
        var names = hits.Where(hit => hit.Term.Class == TermClass.Actors).Select(hit => hit.Term.Value).ToImmutableArray();
        return names.Length > 0 ? new(new Party(0, 0, 0, names, null, PersonKind.All, null), IsClaim: false) : null;
    }

    /// <summary>The publisher's name is, or names, a force.</summary>
    private ReportVoice? Publisher(AnnotatedReport report)
    {
        if (report.Report.Source is not { Length: > 0 } source)
            return null;
        var hits = report.Language.Lexicon.Scan(tokenizer.Tokenize(source).AsSpan(), source);
        var names = hits.Where(hit => hit.Term.Class == TermClass.Actors).Select(hit => hit.Term.Value).ToImmutableArray();
        // "Plateforme ONG X": whose publisher calls itself an organisation only shares a word with a force.
        if (names.Length > 0 && !hits.Any(hit => hit.Term is { Class: TermClass.Speakers, Value: "organisation" }
            && !hits.Any(other => other.Term.Class == TermClass.Actors && other.First < hit.Next && hit.First < other.Next)))
            return new(new Party(0, 0, 0, names, null, PersonKind.All, null), IsClaim: false);
        return hits.Any(hit => hit.Term is { Class: TermClass.Speakers, Value: "military" })
            ? new(new Party(0, 0, 0, [], "army", PersonKind.Soldiers, null), IsClaim: false)
            : null;
    }
}
