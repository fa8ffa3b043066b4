using System.Collections.Immutable;
using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Quantities;
using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Acts;

/// <summary>Finds acts and gives each its initiators and targets.</summary>
public sealed class ActAnnotator : Annotator<Act>
{
    public override RuleId Id => new("acts", 1);
    public override ImmutableArray<Type> Reads =>
        [typeof(Token), typeof(TermHit), typeof(Sentence), typeof(DateMention), typeof(Quantity), typeof(Party), typeof(Attribution)];

    protected override ImmutableArray<Act> Find(AnnotatedReport report)
    {
        var acts = ImmutableArray.CreateBuilder<Act>();
        var parties = new Cursor<Party>(report.All<Party>(), party => party.First);
        var dates = new Cursor<DateMention>(report.All<DateMention>(), date => date.First);
        var tokens = report.All<Token>().Length;
        var partyIndex = new MentionIndex<Party>(report.All<Party>(), tokens, party => party.First, party => party.Next);
        var quantityIndex = new MentionIndex<Quantity>(report.All<Quantity>(), tokens, quantity => quantity.First, quantity => quantity.Next);
        var attributions = new Cursor<Attribution>(report.All<Attribution>(), attribution => attribution.First);
        foreach (var sentence in report.All<Sentence>())
        {
            if (sentence.Section == SectionKind.Furniture)
                continue;
            // Made when the first act is met: most sentences tell none.
            ActClause? clause = null;
            foreach (var hit in report.Terms.AllIn(sentence.First, sentence.Next, TermClass.Acts))
            {
                if (InDate(hit, dates.Span(sentence.First, sentence.Next)))
                    continue;
                clause ??= new(
                    report, sentence, parties.In(sentence.First, sentence.Next), attributions.In(sentence.First, sentence.Next),
                    partyIndex, quantityIndex);
                if (clause.Read(hit) is { } act)
                    acts.Add(act);
            }
        }

        return acts.DrainToImmutable();
    }

    /// <summary>"March 7" is no march.</summary>
    private static bool InDate(TermHit hit, ReadOnlySpan<DateMention> dates)
    {
        foreach (var date in dates)
        {
            if (date.First <= hit.First && hit.First < date.Next)
                return true;
        }

        return false;
    }
}
