using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Text;

/// <summary>Cuts the tokens into sentences and says which section each stands in.</summary>
public sealed class SentenceAnnotator : Annotator<Sentence>
{
    /// <summary>A longer line without a full stop is prose that lost it, not a heading.</summary>
    private const int LongestHeading = 22;

    /// <summary>"Comments (3)", "Leave a reply".</summary>
    private const int LongestRestMark = 6;

    /// <summary>Beyond this a text has lost its full stops, or is a list: it is cut at the next mark, and after as many tokens again anywhere.</summary>
    // Whatever looks for a word's neighbours in its sentence takes time that grows with the sentence; this bounds it.
    private const int LongestSentence = 250;

    public override RuleId Id => new("sentences", 1);
    public override ImmutableArray<Type> Reads => [typeof(Token), typeof(TermHit)];

    protected override ImmutableArray<Sentence> Find(AnnotatedReport report)
    {
        var tokens = report.All<Token>().AsSpan();
        var lines = Line.Of(tokens);
        var abbreviations = new HashSet<int>();
        var furniture = new Dictionary<int, string>();
        foreach (ref readonly var hit in report.All<TermHit>().AsSpan())
        {
            if (hit.Class == TermClass.Abbreviations)
                abbreviations.Add(hit.Last);
            else if (hit.Class == TermClass.Furniture)
                furniture[hit.First] = hit.Term.Value;
        }

        if (Line.AreWrapped(lines, tokens))
            lines = Unwrap(lines, tokens);
        var sections = Sections(lines, tokens, furniture, report);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var paragraph = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            Split(sentences, tokens, lines[i], paragraph, sections[i], abbreviations);
            // Items of a list are paragraphs, with or without a full stop.
            if (lines[i].Blank || lines[i].Ends || sections[i] != SectionKind.Body || (i + 1 < lines.Count && SkipBullet(tokens, lines[i + 1]) > lines[i + 1].First))
                paragraph++;
        }

        return sentences.DrainToImmutable();
    }

    /// <summary>Joins the lines of a paragraph; an item of a list stays a line of its own.</summary>
    private static List<Line> Unwrap(List<Line> lines, ReadOnlySpan<Token> tokens)
    {
        var whole = new List<Line>();
        foreach (var line in lines)
        {
            if (whole.Count > 0 && !whole[^1].Blank && SkipBullet(tokens, line) == line.First)
                whole[^1] = new(whole[^1].First, line.Next, line.Blank, line.Ends);
            else
                whole.Add(line);
        }

        return whole;
    }

    private static SectionKind[] Sections(List<Line> lines, ReadOnlySpan<Token> tokens, Dictionary<int, string> furniture, AnnotatedReport report)
    {
        var sections = new SectionKind[lines.Count];
        // By the words, not the lines: a saved page has more menu lines than sentences.
        var prose = lines.Count > 1 && lines.Where(line => line.Ends).Sum(line => line.Length) * 2 >= lines.Sum(line => line.Length);
        var (inList, bodyBegan) = (false, false);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var start = SkipBullet(tokens, line);
            var isBullet = start > line.First;
            // "3 comments" opens as "Comments" does.
            var named = tokens[start].Kind == TokenKind.Number && start + 1 < line.Next ? start + 1 : start;
            var mark = furniture.TryGetValue(start, out var value) || furniture.TryGetValue(named, out value) && value == "rest" ? value : null;
            // What readers write below the report is not the report.
            if (mark == "rest" && line.Length <= LongestRestMark && i * 2 >= lines.Count)
            {
                Array.Fill(sections, SectionKind.Furniture, i, lines.Count - i);
                return sections;
            }

            inList = mark == "list" || (inList && (isBullet || !line.Ends));
            var isFurniture = inList || (mark is not (null or "rest") && (mark != "list" || line.Length <= LongestHeading)) || (mark == "rest" && line.Length <= LongestRestMark) || Bars(report, tokens, line) >= 2;
            var isBody = line.Ends || line.Length > LongestHeading || !prose;
            sections[i] = isFurniture ? SectionKind.Furniture
                : bodyBegan ? (isBody ? SectionKind.Body : SectionKind.Heading)
                : isBody && !IsTitle(report, tokens, line) ? SectionKind.Body : SectionKind.Headline;
            bodyBegan |= sections[i] == SectionKind.Body;
        }

        return sections;
    }

    private static bool IsTitle(AnnotatedReport report, ReadOnlySpan<Token> tokens, Line line) =>
        report.Report.Title is { Length: > 0 } title
        && report.Text.AsSpan(tokens[line.First].Start, tokens[line.Next - 1].End - tokens[line.First].Start).Trim()
            .Equals(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    private static int Bars(AnnotatedReport report, ReadOnlySpan<Token> tokens, Line line) =>
        report.Text.AsSpan(tokens[line.First].Start, tokens[line.Next - 1].End - tokens[line.First].Start).Count('|');

    private static int SkipBullet(ReadOnlySpan<Token> tokens, Line line)
    {
        var at = line.First;
        while (at + 1 < line.Next && tokens[at].Kind == TokenKind.Punctuation && (char)tokens[at].Number is '-' or '•' or '*' or '>' or '#' or > '\u2100')
            at++;
        return at;
    }

    private static void Split(
        ImmutableArray<Sentence>.Builder sentences, ReadOnlySpan<Token> tokens, Line line, int paragraph, SectionKind section, HashSet<int> abbreviations)
    {
        var first = line.First;
        for (var at = line.First; at < line.Next; at++)
        {
            if (at - first >= LongestSentence && (tokens[at].Kind == TokenKind.Punctuation || at - first >= 2 * LongestSentence))
            {
                sentences.Add(Make(tokens, first, at + 1, paragraph, section));
                first = at + 1;
                continue;
            }

            if (!EndsAt(tokens, at, line.Next, abbreviations))
                continue;
            var next = at + 1;
            while (next < line.Next && IsClosing(tokens[next]))
                next++;
            if (next < line.Next && next > at + 1 && tokens[next].Kind == TokenKind.Word && tokens[next].Shape == TokenShape.Lower)
                continue; // "… of the world?" she said: the quotation ends, the sentence goes on.
            sentences.Add(Make(tokens, first, next, paragraph, section));
            first = next;
            at = next - 1;
        }

        if (first < line.Next)
            sentences.Add(Make(tokens, first, line.Next, paragraph, section));
    }

    private static bool EndsAt(ReadOnlySpan<Token> tokens, int at, int end, HashSet<int> abbreviations)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Punctuation || (char)token.Number is not ('.' or '!' or '?' or '…'))
            return false;
        if (at + 1 >= end)
            return true;
        var next = tokens[at + 1];
        var before = at > 0 ? tokens[at - 1] : default;
        if ((char)token.Number == '.' && at > 0 && before.Kind == TokenKind.Word
            && (abbreviations.Contains(at - 1) || abbreviations.Contains(at) || (before.Length == 1 && before.IsCapitalised)))
            return false;
        if (next.Kind == TokenKind.Punctuation)
            return (char)next.Number is not ('.' or '!' or '?' or '…' or ',' or ';' or ')' or ':') || IsClosing(next);
        if (next.Glue == TokenGlue.None)
        {
            // A missing space: "transported there.The attack", but neither "Time.news" nor "U.S".
            return next.Shape == TokenShape.Capital && before is { Kind: TokenKind.Word, Length: >= 2 } or { Kind: TokenKind.Number };
        }

        return (char)token.Number != '…' || next.IsCapitalised;
    }

    private static bool IsClosing(Token token) =>
        token.Kind == TokenKind.Punctuation
        && ((char)token.Number is '»' or ')' or ']' || ((char)token.Number is '"' or '\'' && token.Glue == TokenGlue.None));

    private static Sentence Make(ReadOnlySpan<Token> tokens, int first, int next, int paragraph, SectionKind section) =>
        new(new(tokens[first].Start, tokens[next - 1].End), first, next, paragraph, section);
}
