using System.Collections.Immutable;
using Griot.Analysis.Text;

namespace Griot.Analysis.Events;

/// <summary>
/// Finds the entries of a bulletin: paragraphs that open with a bullet, a number, a place or a date of their own ("TILLABERI - 10 Sep, Banibangou.",
/// "■ Talataye, le 6.", "GAO. On 8 May ..."). Each entry tells its own incident.
/// </summary>
internal sealed class Entries
{
    /// <summary>One bulleted paragraph may be a style; two are a list.</summary>
    private const int FewestEntries = 2;

    /// <summary>Paragraphs of prose also open with a date; only many of them make a chronicle.</summary>
    private const int FewestDated = 3;
    private const int LongestLabel = 10;
    private const int LongestKeycap = 4;

    /// <summary>How far into an entry its day or its place stands.</summary>
    private const int LongestOpening = 16;

    private readonly HashSet<int> _paragraphs;

    private Entries(HashSet<int> paragraphs) => _paragraphs = paragraphs;

    public bool IsBulletin => _paragraphs.Count > 0;

    public bool Opens(int paragraph) => _paragraphs.Contains(paragraph);

    public static Entries Of(ImmutableArray<Scene> scenes, ImmutableArray<Token> tokens)
    {
        var (labelled, dated, tellers) = (new HashSet<int>(), new HashSet<int>(), new HashSet<int>());
        var (paragraph, opens, isDated) = (-1, false, false);
        var days = new HashSet<DateOnly>();
        foreach (var scene in scenes)
        {
            if (scene.Sentence.Section != SectionKind.Body)
                continue;
            if (scene.Sentence.Paragraph != paragraph)
            {
                paragraph = scene.Sentence.Paragraph;
                (opens, isDated) = (HasLabel(scene, tokens), OpensWithDay(scene, tokens));
                if (isDated)
                    days.Add(scene.EventDate!.Date!.Start);
            }

            if (scene.Acts.IsEmpty && scene.Tolls.IsEmpty)
                continue;
            if (opens)
                labelled.Add(paragraph);
            if (isDated)
                dated.Add(paragraph);
        }

        if (labelled.Count < FewestEntries && (dated.Count < FewestDated || days.Count < FewestDated))
            return new([]);
        labelled.UnionWith(dated);
        return new(labelled);
    }

    /// <summary>A bullet or number with a day or place soon after it; or a place or day set apart by a mark.</summary>
    private static bool HasLabel(Scene scene, ImmutableArray<Token> tokens)
    {
        if (scene.IsUpdate)
            return false;
        var start = AfterBullet(scene.Sentence, tokens);
        if (start > scene.Sentence.First)
            return Named(scene, start, LongestOpening);
        return Named(scene, start, 2) && MarkAfterLabel(scene, start, tokens);
    }

    private static bool Named(Scene scene, int start, int within) =>
        scene.Dates.Any(date => date.First - start < within && date.First >= start) || scene.Places.Any(place => place.First - start < within && place.First >= start)
        || scene.Labels.Any(place => place.First - start < within && place.First >= start);

    /// <summary>The mark that sets a label apart: a colon or dash after it, or the full stop of a sentence that is nothing else.</summary>
    private static bool MarkAfterLabel(Scene scene, int start, ImmutableArray<Token> tokens)
    {
        if (scene.Acts.IsEmpty && scene.Tolls.IsEmpty && scene.Sentence.Next - start <= LongestLabel && scene.Attributions.IsEmpty)
            return true;
        for (var at = start + 1; at < Math.Min(start + LongestLabel, scene.Sentence.Next); at++)
        {
            if (scene.Acts.Any(act => act.First <= at))
                return false;
            if (tokens[at].Kind == TokenKind.Punctuation && (char)tokens[at].Number is ':' or '-' or '|' or '/')
                return true;
        }

        return false;
    }

    private static bool OpensWithDay(Scene scene, ImmutableArray<Token> tokens) =>
        scene.EventDate is { Shape: Dates.DateShape.Day, Date: not null } day && day.First - AfterBullet(scene.Sentence, tokens) <= 1;

    private static int AfterBullet(Sentence sentence, ImmutableArray<Token> tokens)
    {
        var at = sentence.First;
        while (at + 1 < sentence.Next && tokens[at].Kind == TokenKind.Punctuation && (char)tokens[at].Number is not ('"' or '\'' or '«' or '#' or '@'))
            at++;
        // A keycap emoji: a digit and two marks that are no tokens.
        if (at + 1 < sentence.Next && tokens[at] is { Kind: TokenKind.Number, Length: 1 } && tokens[at + 1].Start - tokens[at].End is > 1 and <= LongestKeycap)
            return at + 1;
        // "(1)", "2.", "3)": the number is part of the bullet.
        if (at + 1 < sentence.Next && tokens[at].Kind == TokenKind.Number && tokens[at].Length <= 2
            && tokens[at + 1] is { Kind: TokenKind.Punctuation } mark && (char)mark.Number is ')' or '.' or '\uFE0F' or '\u20E3')
        {
            at++;
            while (at + 1 < sentence.Next && tokens[at].Kind == TokenKind.Punctuation)
                at++;
        }

        return at;
    }
}
