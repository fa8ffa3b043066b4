using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Dates;

/// <summary>Finds the days that a bulletin is about, in its heading: "Protection Monitoring - November 2022", "Weekly log, 9-15 September 2024".</summary>
internal static class ReportingPeriod
{
    /// <summary>How many sentences at the head of a text are headings of the whole.</summary>
    private const int Head = 5;
    private const int LongestHeading = 18;

    /// <summary>A longer stretch says nothing of which month a bare day belongs to.</summary>
    private const int LongestPeriod = 31;

    /// <summary>The period, or null where the report is no bulletin.</summary>
    public static EventDate? Of(AnnotatedReport report, List<DateExpression> expressions, DateResolver resolver)
    {
        var sentences = report.All<Sentence>();
        foreach (var expression in expressions)
        {
            if (expression.Sentence > Head)
                return null;
            var sentence = sentences[expression.Sentence - 1];
            var isStretch = expression.Form == DateForm.Range || (expression.Form == DateForm.Point && expression.Start is { IsMonth: true, Year: > 0 });
            if (isStretch && sentence.Next - sentence.First <= LongestHeading && (sentence.Section != SectionKind.Body || expression.Next >= sentence.Next - 1)
                && resolver.Resolve(expression, default) is { Date: { Days: <= LongestPeriod } days })
                return days;
        }

        return null;
    }
}
