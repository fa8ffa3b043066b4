using System.Collections.Immutable;
using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>Finds tolls: for each word of harm, the people or the number it is said of.</summary>
public sealed class TollAnnotator : Annotator<TollMention>
{
    public override RuleId Id => new("tolls", 1);
    public override ImmutableArray<Type> Reads =>
        [typeof(Token), typeof(TermHit), typeof(Sentence), typeof(DateMention), typeof(Quantity), typeof(Party)];

    protected override ImmutableArray<TollMention> Find(AnnotatedReport report)
    {
        var tolls = ImmutableArray.CreateBuilder<TollMention>();
        var people = new CountedPeople(report);
        var told = new ToldBefore(null, [], 0);
        foreach (var sentence in report.All<Sentence>())
        {
            if (sentence.Section == SectionKind.Furniture)
                continue;
            told = told with { Sentences = told.Sentences + 1 };
            if (report.Terms.FirstIn(sentence.First, sentence.Next, TermClass.Harm) is null && report.Terms.FirstIn(sentence.First, sentence.Next, TermClass.Grammar, "told") is null
                && report.Terms.FirstIn(sentence.First, sentence.Next, TermClass.Grammar, "revised") is null)
                continue;
            var clause = new TollClause(report, sentence, people, told);
            foreach (var hit in report.Terms.AllIn(sentence.First, sentence.Next, TermClass.Harm))
                clause.Read(hit);
            foreach (var hit in report.Terms.AllIn(sentence.First, sentence.Next, TermClass.Grammar))
            {
                if (hit.Term.Value is "told" or "revised")
                    clause.ReadTold(hit, hit.Term.Value == "revised");
            }

            if (clause.Tolls.Count == 0)
                continue;
            clause.ReadGapped();
            tolls.AddRange(Shared([.. clause.Tolls.OrderBy(toll => toll.First).ThenBy(toll => toll.Harm)]));
            told = new(clause.Tolls.LastOrDefault(toll => TollClause.IsHeld(toll.Measure)) ?? told.Held, clause.Tolls, 0);
        }

        return tolls.DrainToImmutable();
    }

    /// <summary>"two dead and two wounded (soldiers)", "nine dead and a dozen wounded on the army side": the kind told last is of both.</summary>
    private static List<TollMention> Shared(List<TollMention> tolls)
    {
        for (var i = tolls.Count - 2; i >= 0; i--)
        {
            var (toll, next) = (tolls[i], tolls[i + 1]);
            if (toll is { Who: PersonKind.All, Party: null, IsMixed: false, IsNone: false } && next.IsGeneral && next.First - toll.Next is 0 or 1)
                tolls[i] = toll with { Who = next.Who, IsOwn = next.IsOwn };
        }

        return tolls;
    }
}
