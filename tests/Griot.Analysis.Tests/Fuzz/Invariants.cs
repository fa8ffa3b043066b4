using System.Text.Json;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Tests.Fuzz;

/// <summary>What must be true of every coded report, whatever the text was.</summary>
internal static class Invariants
{
    /// <summary>Counts up to this are read from words that are no numbers: "a nurse", "the nurse and the driver", "soldiers".</summary>
    private const long LargestWithoutNumber = 2;

    /// <summary>One line for each thing that is wrong; empty when all holds.</summary>
    public static IReadOnlyList<string> Broken(Report report)
    {
        var coded = Coder.Default.Code(report);
        var wrong = new List<string>();
        if (Bytes(coded) != Bytes(Coder.Default.Code(report with { File = report.File })))
            wrong.Add("a second run gave another coding");
        if (coded.Events.Select(each => each.Id).Distinct().Count() != coded.Events.Length)
            wrong.Add("two events share an id");
        foreach (var each in coded.Events)
            wrong.AddRange(Broken(each, report));
        foreach (var statistic in coded.Statistics)
            wrong.AddRange(Spans(statistic, report));
        if (coded.Events.Any(each => each.Tolls.Length > 0) && Coder.Default.Annotate(report) is { } annotated)
            wrong.AddRange(coded.Events.SelectMany(each => each.Tolls).Select(toll => Unfounded(toll, annotated)).OfType<string>());
        return wrong;
    }

    private static string Bytes(CodedReport coded) => JsonSerializer.Serialize(new { coded.Language, coded.Events, coded.Statistics, coded.Uncoded });

    private static IEnumerable<string> Broken(CodedEvent each, Report report)
    {
        if (each.Spans.IsDefaultOrEmpty)
            yield return "an event rests on no words";
        foreach (var span in each.Spans.Where(span => !IsInside(span, report)))
            yield return $"an event's span {span} lies outside the text or is empty";
        var values = Spans(each.Type, report).Concat(each.Actors.SelectMany(value => Spans(value, report)))
            .Concat(each.Tolls.SelectMany(value => Spans(value, report))).Concat(each.Materiel.SelectMany(value => Spans(value, report)))
            .Concat(each.Responsibility.SelectMany(value => Spans(value, report)))
            .Concat(each.Date is { } date ? Spans(date, report) : []).Concat(each.Place is { } place ? Spans(place, report) : []);
        foreach (var problem in values)
            yield return problem;
        foreach (var toll in each.Tolls.Where(toll => toll.Value.Count.Low > toll.Value.Count.High))
            yield return $"{toll.Value} has a lowest count above its highest";
        foreach (var toll in each.Tolls.Where(toll => toll.Speaker is { } speaker && !report.Text.Contains(speaker, StringComparison.Ordinal)))
            yield return $"the speaker '{toll.Speaker}' of {toll.Value} is not in the text";
        if (each.Place is { } where && Missing(where, report) is { } part)
            yield return $"the place '{part}' is not in its words";
    }

    /// <summary>A place between two others bears both names; each must stand in the words.</summary>
    private static string? Missing(Stated<Place> place, Report report)
    {
        var words = string.Join(' ', place.Spans.Select(span => report.Text[span.Start..span.End]));
        return place.Value.Name.Split(" - ").FirstOrDefault(part => !words.Contains(part, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Spans<T>(Stated<T> stated, Report report) =>
        stated.Spans.Where(span => !IsInside(span, report)).Select(span => $"{stated.Value} rests on {span}, which lies outside the text or is empty");

    private static bool IsInside(TextSpan span, Report report) => span.Length > 0 && span.End <= report.Text.Length;

    /// <summary>A toll's number stands in its words, as digits, number words or a vague count; a person named beside it may be counted in ("a bomber and five accomplices").</summary>
    private static string? Unfounded(Stated<Toll> toll, AnnotatedReport report)
    {
        var count = toll.Value.Count;
        if (Math.Max(count.Low ?? 0, count.High ?? 0) <= LargestWithoutNumber)
            return null;
        var tokens = report.All<Token>();
        var found = report.All<Quantity>().Any(quantity =>
            (quantity.Count == count || (count.Low - quantity.Count.Low is >= 0 and <= LargestWithoutNumber))
            && toll.Spans.Any(span => span.Contains(new(tokens[quantity.First].Start, tokens[quantity.Next - 1].End))));
        return found ? null : $"{toll.Value} has no such number in its words '{report.TextOf(toll.Spans[0])}'";
    }
}
