using System.Collections.Immutable;
using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Quantities;

/// <summary>Finds counts: digits, number words, vague words, with the words that bend them.</summary>
public sealed class QuantityAnnotator : Annotator<Quantity>
{
    public override RuleId Id => new("quantities", 1);
    public override ImmutableArray<Type> Reads => [typeof(Token), typeof(TermHit), typeof(Sentence), typeof(DateMention)];

    protected override ImmutableArray<Quantity> Find(AnnotatedReport report)
    {
        var quantities = ImmutableArray.CreateBuilder<Quantity>();
        var scanner = new QuantityScanner(report);
        var dates = report.All<DateMention>();
        var date = 0;
        var tokens = report.All<Token>().Length;
        for (var at = 0; at < tokens;)
        {
            while (date < dates.Length && dates[date].Next <= at)
                date++;
            if (date < dates.Length && dates[date].First <= at)
                at = dates[date].Next;
            else if (scanner.Read(at, date < dates.Length ? dates[date].First : tokens, out var quantity, out at))
                quantities.Add(quantity);
        }

        return quantities.DrainToImmutable();
    }
}
