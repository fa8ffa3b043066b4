using System.Collections.Frozen;
using Griot.Merging.Texts;

namespace Griot.Merging.Families;

/// <summary>Recognises a report that rests on one statement alone, where another report carries that statement in full.</summary>
internal static class StatementLink
{
    private static readonly FrozenSet<string> Officials = MergingData.FoldedWords("officials");
    private static readonly FrozenSet<string> StatementWords = MergingData.FoldedWords("statement-words");

    public static FamilyLink? Find(ReportInIncident report, ReportInIncident statement)
    {
        if (IsStatement(report) || !IsStatement(statement) || !RestsOn(report, statement))
            return null;
        return new(report.Id, statement.Id, FamilyLinkKind.Statement, 1, Speakers(report).First());
    }

    public static bool IsOfficial(string? speaker) => speaker is not null && HasWordOf(speaker, Officials);

    // A statement is published by its own author, an office or a party, and says so in its title or source.
    public static bool IsStatement(ReportInIncident report) =>
        IsOfficial(report.Report.Source) || report.Report.Title is { } title && HasWordOf(title, StatementWords);

    private static bool RestsOn(ReportInIncident report, ReportInIncident statement)
    {
        var authors = statement.LiveTolls.Select(toll => toll.Speaker).Append(statement.Report.Source).OfType<string>().ToArray();
        var official = authors.Any(IsOfficial);
        var speakers = Speakers(report).ToArray();
        return speakers.Length > 0
            && (!report.LiveTolls.Any() || report.LiveTolls.All(toll => toll.Speaker is not null))
            && speakers.All(speaker => official && IsOfficial(speaker) || authors.Any(author => IsSame(author, speaker)))
            && report.LiveTolls.All(toll => statement.LiveTolls.Any(other =>
                other.Value.Measure == toll.Value.Measure && other.Value.Count == toll.Value.Count));
    }

    private static bool IsSame(string author, string speaker) => Folding.Squeeze(author) == Folding.Squeeze(speaker);

    private static IEnumerable<string> Speakers(ReportInIncident report)
    {
        var ofTolls = report.LiveTolls.Select(toll => toll.Speaker).OfType<string>().ToArray();
        return ofTolls.Length > 0 ? ofTolls
            : report.Events.SelectMany(coded => coded.Responsibility).Select(responsibility => responsibility.Speaker).OfType<string>();
    }

    private static bool HasWordOf(string phrase, FrozenSet<string> list) =>
        Word.Read(phrase).Any(word => list.Contains(Folding.Fold(phrase[word.Start..word.End])));
}
