using System.Collections.Immutable;
using System.Globalization;
using Griot.Analysis.Actors;
using Griot.Model;

namespace Griot.Analysis.Codebook;

/// <summary>One value that an example expects, such as <c>initiator jnim</c> or <c>killed soldiers 9+</c>.</summary>
/// <param name="Written">As the data file has it.</param>
/// <param name="Holds">Whether a coded event has it.</param>
/// <param name="Met">What the event has instead, with the words.</param>
internal sealed record ExpectedValue(string Written, Func<CodedEvent, bool> Holds, Func<CodedEvent, Report, string> Met)
{
    private const string Forms =
        "initiator ID, target ID, ally ID, killed|wounded|... KIND COUNT, place NAME, date YYYY-MM-DD, status STATUS, relation news|background, "
        + "claimed|attributed|suspected|denied ID, none_claimed, destroyed|captured|... ITEM [COUNT]";

    /// <summary>Null when the event has the value, else the difference in words.</summary>
    public string? Compare(CodedEvent coded, Report report) => Holds(coded) ? null : $"expected {Written}, met {Met(coded, report)}";

    public static ExpectedValue Parse(string written, ActorRegistry actors)
    {
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (key, rest) = (words[0], string.Join(' ', words.Skip(1)));
        return key switch
        {
            "initiator" => Actor(written, ActorRole.Initiator, Known(rest, actors)),
            "target" => Actor(written, ActorRole.Target, Known(rest, actors)),
            "ally" => Actor(written, ActorRole.AllyOfTarget, Known(rest, actors)),
            "place" => new(written, coded => coded.Place?.Value.Name == rest,
                (coded, report) => coded.Place is { } place ? $"place {place.Value.Name} ({Quote(place.Spans, report)})" : "no place"),
            "date" => new(written, coded => coded.Date?.Value.ToString() == rest,
                (coded, report) => coded.Date is { } date ? $"date {date.Value} ({Quote(date.Spans, report)})" : "no date"),
            "status" when Names.Parse<EventStatus>(rest) is var status => new(written, coded => coded.Status == status, (coded, _) => $"status {coded.Status.Name()}"),
            "relation" when Names.Parse<Relation>(rest) is var relation =>
                new(written, coded => coded.Relation == relation, (coded, _) => $"relation {coded.Relation.Name()}"),
            "claimed" or "attributed" or "suspected" or "denied" => Claim(written, Names.Parse<ResponsibilityStatus>(key), Known(rest, actors)),
            "none_claimed" => Claim(written, ResponsibilityStatus.NoneClaimed, null),
            "destroyed" or "damaged" or "stolen" or "lost" => Thing(written, Names.Parse<MaterielAction>(key), rest),
            "captured" when words.Length < 2 || !IsKind(words[1]) => Thing(written, MaterielAction.Captured, rest),
            _ when words.Length == 3 && IsMeasure(key) => Harm(written, Names.Parse<TollMeasure>(key), Names.Parse<PersonKind>(words[1]), Count(words[2])),
            _ => throw new FormatException($"expected one of: {Forms}; met '{written}'"),
        };
    }

    /// <summary>The words that some spans cover, in quotation marks.</summary>
    public static string Quote(ImmutableArray<TextSpan> spans, Report report) =>
        string.Join(" ... ", spans.Select(span => $"\"{report.Text[span.Start..span.End]}\""));

    private static ExpectedValue Actor(string written, ActorRole role, string id) => new(
        written,
        coded => coded.Actors.Any(actor => actor.Value.Role == role && actor.Value.Id == id),
        (coded, report) => Listed(coded.Actors, report, actor => $"{actor.Role.Name()} {actor.Id ?? actor.Name}", "no actor"));

    private static ExpectedValue Harm(string written, TollMeasure measure, PersonKind who, CountRange count) => new(
        written,
        coded => coded.Tolls.Any(toll => toll.Value.Measure == measure && toll.Value.Who == who && toll.Value.Count == count),
        (coded, report) => Listed(coded.Tolls, report, toll => $"{toll.Measure.Name()} {toll.Who.Name()} {toll.Count}", "no toll"));

    private static ExpectedValue Claim(string written, ResponsibilityStatus status, string? actor) => new(
        written,
        coded => coded.Responsibility.Any(claim => claim.Value.Status == status && claim.Value.Actor == actor),
        (coded, report) => Listed(coded.Responsibility, report, claim => $"{claim.Status.Name()} {claim.Actor}".TrimEnd(), "no claim, accusation or denial"));

    private static ExpectedValue Thing(string written, MaterielAction action, string rest)
    {
        var space = rest.LastIndexOf(' ');
        var counted = space > 0 && char.IsAsciiDigit(rest[space + 1]);
        var (item, count) = counted ? (rest[..space], Count(rest[(space + 1)..])) : (rest, CountRange.Unstated);
        return new(
            written,
            coded => coded.Materiel.Any(thing => thing.Value.Action == action && thing.Value.Item == item && (!counted || thing.Value.Count == count)),
            (coded, report) => Listed(coded.Materiel, report, thing => $"{thing.Action.Name()} {thing.Item} {thing.Count}", "no things destroyed or taken"));
    }

    private static string Listed<T>(ImmutableArray<Stated<T>> values, Report report, Func<T, string> inWords, string none) =>
        values.IsEmpty ? none : string.Join(", ", values.Select(value => $"{inWords(value.Value)} ({Quote(value.Spans, report)})"));

    private static string Known(string id, ActorRegistry actors) =>
        actors.Find(id)?.Id ?? throw new FormatException($"expected the key of an actor in data/actors, met '{id}'");

    private static bool IsMeasure(string word) => Enum.GetValues<TollMeasure>().Any(measure => measure.Name() == word);
    private static bool IsKind(string word) => Enum.GetValues<PersonKind>().Any(kind => kind.Name() == word);

    /// <summary>Reads <c>9</c>, <c>9+</c>, <c>3-10</c>.</summary>
    private static CountRange Count(string written)
    {
        var parts = written.TrimEnd('+').Split('-');
        if (parts.Length > 2 || !Number(parts[0], out var low) || !Number(parts[^1], out var high) || high < low)
            throw new FormatException($"expected a count such as 9, 9+ or 3-10, met '{written}'");
        return written.EndsWith('+') ? CountRange.AtLeast(low) : CountRange.Between(low, high);

        static bool Number(string digits, out long number) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
