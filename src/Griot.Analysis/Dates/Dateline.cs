using Griot.Analysis.Text;

namespace Griot.Analysis.Dates;

/// <summary>Finds the day on which an undated report was written, in its own first or last line.</summary>
internal static class Dateline
{
    private const int LongestLine = 14;
    private const int LongestName = 8;

    /// <summary>How many sentences at the head of a text may hold the dateline.</summary>
    private const int Head = 4;

    /// <summary>"BAMAKO, 12 March 2024 (AFP) -", "Bamako, le 12 mars 2024": a full date that is not part of a sentence.</summary>
    public static DateOnly? Of(AnnotatedReport report, List<DateExpression> expressions)
    {
        var (sentences, tokens) = (report.All<Sentence>(), report.All<Token>());
        var at = 0;
        foreach (var expression in expressions)
        {
            while (at < sentences.Length && !sentences[at].Contains(expression.First))
                at++;
            if (at >= sentences.Length)
                return null;
            var sentence = sentences[at];
            var isEnd = at == sentences.Length - 1;
            if ((at >= Head && !isEnd) || expression.Form != DateForm.Point || Day(expression) is not { } day)
                continue;
            var isLine = sentence.Next - sentence.First <= LongestLine && expression.Next >= sentence.Next - 1;
            if (isLine || (at < Head && expression.First - sentence.First <= 6 && IsFollowedByMark(tokens, expression.Next)))
                return day;
        }

        return null;
    }

    /// <summary>Whether a day stands in a dateline: near the head of the text, behind names alone, before a bracket or a dash.</summary>
    public static bool Holds(AnnotatedReport report, DateExpression expression)
    {
        if (expression.Form != DateForm.Point || !expression.Start.IsDayAndMonth || expression.Sentence > Head)
            return false;
        var (sentence, tokens) = (report.All<Sentence>()[expression.Sentence - 1], report.All<Token>());
        if (expression.First - sentence.First > LongestName || !IsFollowedByMark(tokens, expression.Next) || (char)tokens[expression.Next].Number is ':')
            return false;
        for (var at = sentence.First; at < expression.First; at++)
        {
            if (tokens[at].Kind == TokenKind.Number || (tokens[at].Kind == TokenKind.Word && !tokens[at].IsCapitalised))
                return false;
        }

        return true;
    }

    /// <summary>The first date with day, month and year: other dates of the text lie near it.</summary>
    public static DateOnly? FirstFullDate(List<DateExpression> expressions)
    {
        foreach (var expression in expressions)
        {
            if (Day(expression) is { } day)
                return day;
        }

        return null;
    }

    private static DateOnly? Day(DateExpression expression)
    {
        var point = expression.End.IsFullDay ? expression.End : expression.Start;
        return point.IsFullDay ? Calendar.Day(point.Year, point.Month, point.Day) : null;
    }

    private static bool IsFollowedByMark(System.Collections.Immutable.ImmutableArray<Token> tokens, int at) =>
        at < tokens.Length && tokens[at].Kind == TokenKind.Punctuation && (char)tokens[at].Number is '(' or ')' or '-' or '|' or '/' or ':';
}
