using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Speakers;

/// <summary>Finds who speaks: a verb or phrase of saying and the speaker beside it.</summary>
public sealed class AttributionAnnotator : Annotator<Attribution>
{
    /// <summary>How far a speaker's noun may stand from its verb: "an official who asked not to be named said".</summary>
    private const int Farthest = 9;

    public override RuleId Id => new("attributions", 1);
    public override ImmutableArray<Type> Reads => [typeof(Token), typeof(TermHit), typeof(Sentence), typeof(Party)];

    protected override ImmutableArray<Attribution> Find(AnnotatedReport report)
    {
        var found = ImmutableArray.CreateBuilder<Attribution>();
        var parties = new Cursor<Party>(report.All<Party>(), party => party.First);
        var phrases = new Phrases(report);
        foreach (var sentence in report.All<Sentence>())
        {
            if (sentence.Section == SectionKind.Furniture)
                continue;
            var here = parties.In(sentence.First, sentence.Next);
            foreach (var hit in report.Terms.AllIn(sentence.First, sentence.Next, TermClass.Speech))
            {
                if (hit.Term.Value != "suspects" && Read(report, sentence, hit, here, phrases) is { } attribution)
                    found.Add(attribution);
            }
        }

        return [.. found.OrderBy(attribution => attribution.First)];
    }

    private static Attribution? Read(AnnotatedReport report, Sentence sentence, TermHit hit, ImmutableArray<Party> parties, Phrases phrases)
    {
        // "according to X", "selon X", "said X": the speaker after; otherwise before the verb.
        var after = Speaker(report, hit.Next, Math.Min(hit.Next + 5, sentence.Next), parties);
        var before = SpeakerBefore(report, Math.Max(sentence.First, hit.First - Farthest), hit.First, parties, phrases);
        var speaker = before is { } left && !IsPreposition(report, hit) ? left : after;
        if (speaker is not { } found)
            return null;
        return new(Math.Min(hit.First, found.First), Math.Max(hit.Next, found.Next), found.First, found.Next, hit.Term.Value, found.Kind)
        {
            IsSelf = hit.Term.Value is "claims",
        };
    }

    /// <summary>Phrases that take their speaker after them have no verb form; they open a clause or follow a comma.</summary>
    private static bool IsPreposition(AnnotatedReport report, TermHit hit)
    {
        var tokens = report.All<Token>();
        return hit.First == 0 || tokens[hit.First - 1].Kind != TokenKind.Word;
    }

    private static (int First, int Next, string Kind)? Speaker(AnnotatedReport report, int from, int to, ImmutableArray<Party> parties)
    {
        for (var at = from; at < to; at++)
        {
            if (report.Terms.At(at, TermClass.Speakers) is { } noun)
                return (at, noun.Next, noun.Term.Value);
            if (parties.FirstOrDefault(party => party.First == at) is { Count: null } party)
                return (party.First, party.Next, "group");
            if (report.All<Token>()[at].Kind == TokenKind.Punctuation)
                return null;
        }

        return null;
    }

    private static (int First, int Next, string Kind)? SpeakerBefore(
        AnnotatedReport report, int from, int to, ImmutableArray<Party> parties, Phrases phrases)
    {
        for (var at = to - 1; at >= from; at--)
        {
            if (report.Terms.At(at, TermClass.Speakers) is { } noun && noun.Next <= to)
                return (at, noun.Next, noun.Term.Value);
            if (parties.LastOrDefault(party => party.Next == at + 1) is { Count: null } party)
                return (party.First, party.Next, "group");
            if (phrases.IsMark(at, ';') || phrases.IsMark(at, '.') || phrases.IsMark(at, ':'))
                return null;
        }

        return null;
    }
}
