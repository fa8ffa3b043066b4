using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Dates;

/// <summary>Finds dates and periods, and places them in the calendar from the day of publication or the dateline.</summary>
public sealed class DateAnnotator : Annotator<DateMention>
{
    /// <summary>How many words after "will" a date is still what will be.</summary>
    private const int ReachOfFuture = 7;

    public override RuleId Id => new("dates", 1);
    public override ImmutableArray<Type> Reads => [typeof(Token), typeof(TermHit), typeof(Sentence)];

    protected override ImmutableArray<DateMention> Find(AnnotatedReport report)
    {
        var expressions = Read(report);
        if (expressions.Count == 0)
            return [];
        var anchor = report.Report.Published is { } published && Calendar.IsUsable(published) ? published : Dateline.Of(report, expressions);
        var hint = Dateline.FirstFullDate(expressions);
        var resolver = new DateResolver(anchor, hint) { Period = ReportingPeriod.Of(report, expressions, new DateResolver(anchor, hint)) };
        var mentions = ImmutableArray.CreateBuilder<DateMention>(expressions.Count);
        for (var i = 0; i < expressions.Count; i++)
        {
            var next = i + 1 < expressions.Count && expressions[i + 1].Sentence == expressions[i].Sentence ? expressions[i + 1] : default;
            if (resolver.Resolve(expressions[i], next) is { } mention)
                mentions.Add(mention.Date?.Start == anchor && Dateline.Holds(report, expressions[i]) ? mention with { IsDateline = true } : mention);
        }

        return mentions.DrainToImmutable();
    }

    private static List<DateExpression> Read(AnnotatedReport report)
    {
        var expressions = new List<DateExpression>();
        var scanner = new DateScanner(report);
        // A date may run over what looks like the end of a sentence ("Feb. 7").
        var read = 0;
        var number = 0;
        foreach (var sentence in report.All<Sentence>())
        {
            number++;
            var future = int.MinValue;
            for (var at = Math.Max(sentence.First, read); at < sentence.Next;)
            {
                if (scanner.Read(at, out var expression))
                {
                    expressions.Add(expression with { Future = at - future <= ReachOfFuture && future >= 0, Sentence = number });
                    read = at = Math.Max(expression.Next, at + 1);
                    continue;
                }

                if (scanner.At(at).Is(DateSign.Future))
                    future = at;
                at = Math.Max(scanner.Recurring(at), at + 1);
            }
        }

        return expressions;
    }
}
