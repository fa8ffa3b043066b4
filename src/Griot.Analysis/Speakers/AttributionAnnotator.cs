using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Speakers;

/// <summary>Finds who speaks: a verb or phrase of saying and the speaker beside it.</summary>
public sealed class AttributionAnnotator : Annotator<Attribution>
{
    public override RuleId Id => new("attributions", 2);
    public override ImmutableArray<Type> Reads => [typeof(Token), typeof(TermHit), typeof(Sentence), typeof(Party)];

    protected override ImmutableArray<Attribution> Find(AnnotatedReport report)
    {
        var found = ImmutableArray.CreateBuilder<Attribution>();
        var speakers = new SpeakerFinder(report);
        foreach (var sentence in report.All<Sentence>())
        {
            if (sentence.Section == SectionKind.Furniture)
                continue;
            foreach (var hit in report.Terms.AllIn(sentence.First, sentence.Next, TermClass.Speech))
            {
                if (hit.Term.Value is not ("suspects" or "none") && speakers.Read(sentence, hit) is { } attribution)
                    found.Add(attribution);
            }

            speakers.Close(sentence);
        }

        return found.Count == 0 ? [] : [.. found.OrderBy(attribution => attribution.First)];
    }
}
