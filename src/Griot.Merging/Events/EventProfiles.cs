using System.Collections.Immutable;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Events;

/// <summary>All events of all reports in one fixed order, and how common each word is among the reports.</summary>
internal sealed class EventProfiles
{
    private const int RareIn = 12;
    private const int RareNames = 6;
    private static readonly HashSet<ulong> PlaceCommon = [.. MergingData.Rows("place-words").Select(row => Word.HashOf(row[0]))];

    private EventProfiles(ImmutableArray<CodedReport> reports, ImmutableArray<EventProfile> events, Vocabulary vocabulary) =>
        (Reports, Events, Vocabulary) = (reports, events, vocabulary);

    public ImmutableArray<CodedReport> Reports { get; }
    public ImmutableArray<EventProfile> Events { get; }
    public Vocabulary Vocabulary { get; }

    public static EventProfiles Of(IEnumerable<CodedReport> reports, CancellationToken cancellation)
    {
        // Two files of one content are one report.
        ImmutableArray<CodedReport> ordered = [.. reports
            .OrderBy(coded => coded.Report.Id).ThenBy(coded => coded.Report.File, StringComparer.Ordinal)
            .DistinctBy(coded => coded.Report.Id)];
        var vocabulary = new Vocabulary(ordered.Length, i => Words(ordered[i].Report), cancellation);
        var sources = new NamedSources(ordered);
        var quiet = new QuietDays(ordered);
        var events = new EventProfile[ordered.Length][];
        Parallel.For(0, ordered.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            // Read again rather than kept: the words of a million reports are more than all else together.
            var words = Words(ordered[i].Report);
            events[i] = OfReport(ordered[i], i, words, vocabulary, sources.In(words, ordered[i].Report.Source), quiet.Of(ordered[i].Report.Published));
        });
        return new(ordered, [.. events.SelectMany(list => list)], vocabulary);
    }

    /// <summary>All words of a report in their order.</summary>
    public static List<Word> Words(Report report)
    {
        var words = Word.Read(report.Title);
        words.AddRange(Word.Read(report.Text));
        return words;
    }

    /// <summary>The events of one report by their ids.</summary>
    /// <param name="namedSources">Keys of the publishers that it names.</param>
    /// <param name="quiet">How quiet the weeks around its publication are.</param>
    public static EventProfile[] OfReport(CodedReport report, int index, List<Word> words, Vocabulary vocabulary, ulong[] namedSources, int quiet)
    {
        if (report.Events.IsEmpty)
            return [];
        var whole = report.Events.Length == 1 ? new Terms(words, vocabulary) : null;
        return [.. report.Events.OrderBy(coded => coded.Id, StringComparer.Ordinal)
            .Select(coded => Profile(coded, PlaceWords(coded)))];

        // The place is compared on its own and would count twice among the words.
        // Where a report tells one event, all its words may name the place that others give.
        EventProfile Profile(CodedEvent coded, ulong[] place)
        {
            var near = Near(report.Report.Text, coded);
            var names = Terms.RareNames(whole is null ? near : words, vocabulary, RareIn, RareNames);
            var context = whole ?? new(near, vocabulary);
            near.RemoveAll(word => place.Contains(word.Hash));
            return new(report, index, coded, new(near, vocabulary), context, names, place, namedSources) { Quiet = quiet };
        }
    }

    // The sentences that an event rests on; the rest of a report is context that all reports of a war share.
    private static List<Word> Near(string text, CodedEvent coded)
    {
        var windows = coded.Spans.Concat(coded.Tolls.SelectMany(toll => toll.Spans)).Concat(coded.Place?.Spans ?? [])
            .Where(span => span.End <= text.Length).Select(span => Sentence(text, span)).Distinct();
        var words = new List<Word>();
        foreach (var window in windows)
            words.AddRange(Word.Read(text.AsSpan(window.Start, window.Length)));
        return words;
    }

    private static TextSpan Sentence(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start > 0 && text[start - 1] != '\n' && !(text[start - 1] == ' ' && start > 1 && text[start - 2] is '.' or '!' or '?'))
            start--;
        while (end < text.Length && text[end] != '\n' && text[end] is not ('.' or '!' or '?'))
            end++;
        return new(start, end);
    }

    private static ulong[] PlaceWords(CodedEvent coded) => coded.Place is not { Value: { Precision: not Precision.Wide } place } ? []
        : [.. Word.Read(place.Name).Where(word => word.Length >= 4).Select(word => word.Hash)
            .Where(hash => !PlaceCommon.Contains(hash)).Distinct()];
}
