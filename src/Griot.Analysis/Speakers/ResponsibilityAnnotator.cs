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
        foreach (var sentence in report.All<Sentence>())
        {
            if (sentence.Section == SectionKind.Furniture)
                continue;
            var first = found.Count;
            foreach (var hit in report.Terms.AllIn(sentence.First, sentence.Next, TermClass.ResponsibilityPhrases))
                found.AddRange(clause.Read(sentence, hit));
            found.AddRange(selves.Read(sentence));
            subjects.Close(sentence);
            if (found.Count > first + 1)
                Sort(found, first);
        }

        return found.DrainToImmutable();
    }

    private static void Sort(ImmutableArray<ResponsibilityMention>.Builder found, int first)
    {
        var part = found.Skip(first).OrderBy(mention => mention.First).ToList();
        for (var i = 0; i < part.Count; i++)
            found[first + i] = part[i];
    }
}
