using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Speakers;

/// <summary>Finds claims, accusations, suspicions, denials and absent claims.</summary>
public sealed class ResponsibilityAnnotator : Annotator<ResponsibilityMention>
{
    public override RuleId Id => new("responsibility-mentions", 1);
    public override ImmutableArray<Type> Reads =>
        [typeof(Token), typeof(TermHit), typeof(Sentence), typeof(Party), typeof(Attribution), typeof(Act)];

    protected override ImmutableArray<ResponsibilityMention> Find(AnnotatedReport report)
    {
        var found = ImmutableArray.CreateBuilder<ResponsibilityMention>();
        var subjects = new SubjectFinder(report);
        var clause = new ResponsibilityClause(report, subjects);
        var selves = new SelfClaimReader(report);
        var here = new List<ResponsibilityMention>();
        foreach (var sentence in report.All<Sentence>())
        {
            if (sentence.Section == SectionKind.Furniture)
                continue;
            here.Clear();
            foreach (var hit in report.Terms.AllIn(sentence.First, sentence.Next, TermClass.ResponsibilityPhrases))
                here.AddRange(clause.Read(sentence, hit));
            here.AddRange(selves.Read(sentence));
            if (here.Count > 0)
                found.AddRange(here.OrderBy(mention => mention.First).DistinctBy(mention => (mention.Status, mention.Party, mention.IsWeak && mention.Party is null)));
            subjects.Close(sentence);
        }

        return found.DrainToImmutable();
    }
}
