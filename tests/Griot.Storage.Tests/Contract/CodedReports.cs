using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Griot.Model;

namespace Griot.Storage.Tests.Contract;

/// <summary>Coded reports of every shape the model allows, with texts no sane outlet would print.</summary>
internal static class CodedReports
{
    private static readonly Gen<string> Word = Gen.Elements(
            "a", "Ménaka", "\0", "\"", "'", "\\", "\n", "\r\n", "😀",
            "ɛ", "ⵜⴰⵎⴰ", "م", "\u200f", "\ufeff", "{", "%", " ", "\u0001", "é", "<")
        .ListOf().Select(parts => string.Concat(parts));

    private static readonly Gen<string?> Maybe = Optional(Word);
    private static readonly Gen<DateOnly> Day = Gen.Choose(0, 4000).Select(days => new DateOnly(2020, 1, 1).AddDays(days));
    private static readonly Gen<Precision> Precisions = Gen.Elements(Enum.GetValues<Precision>());

    private static readonly Gen<TextSpan> Span =
        from start in Gen.Choose(0, 100_000)
        from length in Gen.Choose(0, 500)
        select new TextSpan(start, start + length);

    private static readonly Gen<long?> End = Gen.OneOf(
        Gen.Constant<long?>(null), Gen.Choose(0, 30).Select(n => (long?)n), Gen.Constant<long?>(long.MaxValue));

    private static readonly Gen<CountRange> Count =
        from low in End
        from high in End
        select low > high ? CountRange.Between(high.Value, low.Value) : CountRange.From(low, high);

    private static readonly Gen<EventDate> Date =
        from start in Day
        from days in Gen.Choose(0, 40)
        from precision in Precisions
        select new EventDate(start, start.AddDays(days), precision);

    private static readonly Gen<Coordinates?> Point = Gen.OneOf(
        Gen.Constant<Coordinates?>(null),
        from latitude in Gen.Choose(-90_000_000, 90_000_000)
        from longitude in Gen.Choose(-180_000_000, 180_000_000)
        select (Coordinates?)new Coordinates(latitude / 1e6, longitude / 1.000001e6));

    private static readonly Gen<Place> Places =
        from name in Word
        from admin1 in Maybe
        from country in Maybe
        from point in Point
        from precision in Precisions
        select new Place(name, admin1, country, point, precision);

    private static readonly Gen<ActorPart> Actors =
        from id in Maybe
        from name in Word
        from role in Any<ActorRole>()
        select new ActorPart(id, name, role);

    private static readonly Gen<Toll> Tolls =
        from measure in Any<TollMeasure>()
        from who in Any<PersonKind>()
        from count in Count
        from superseded in Gen.Elements(true, false)
        select new Toll(measure, who, count, superseded);

    private static readonly Gen<Materiel> Things =
        from item in Word
        from action in Any<MaterielAction>()
        from count in Count
        select new Materiel(item, action, count);

    private static readonly Gen<Responsibility> Claims =
        from actor in Maybe
        from status in Any<ResponsibilityStatus>()
        select new Responsibility(actor, status);

    private static readonly Gen<Period?> Periods =
        from stated in Gen.Elements(true, false)
        from start in OptionalValue(Day)
        from end in OptionalValue(Day)
        select stated ? new Period(start, end) : null;

    private static readonly Gen<Statistic> Statistics =
        from subject in Word
        from value in Gen.Choose(-100_000, 9_000_000)
        from divisor in Gen.Elements(1m, 8m, 3m, 1e20m)
        from unit in Gen.Elements("people", "percent", "money")
        from direction in OptionalValue(Any<Direction>())
        from period in Periods
        from place in Maybe
        select new Statistic(subject, Math.Round(value / divisor, 20), unit, direction, period, place);

    private static readonly Gen<Report> Reports =
        from file in Word
        from text in Word
        from title in Maybe
        from source in Maybe
        from url in Maybe
        from published in OptionalValue(Day)
        from language in Maybe
        from synthetic in Gen.Elements(true, false)
        select new Report(file, text, title, source, url, published, language, synthetic);

    public static Gen<CodedReport> Any() =>
        from report in Reports
        from language in Maybe
        from events in Events().ListOf().Resize(4)
        from statistics in Stated(Statistics).ListOf().Resize(3)
        from uncoded in Maybe
        select new CodedReport(report, language, [.. events.Select((e, i) => e with { Id = $"e{i + 1}" })], [.. statistics], uncoded);

    private static Gen<CodedEvent> Events() =>
        from relation in Any<Relation>()
        from status in Any<EventStatus>()
        from type in Stated(Any<SubEventType>())
        from date in Optional(Stated(Date))
        from place in Optional(Stated(Places))
        from actors in Stated(Actors).ListOf().Resize(4)
        from tolls in Stated(Tolls).ListOf().Resize(4)
        from things in Stated(Things).ListOf().Resize(3)
        from claims in Stated(Claims).ListOf().Resize(3)
        from reliability in Any<Reliability>()
        from spans in Spans()
        select new CodedEvent(
            "e", relation, status, type, date, place, [.. actors], [.. tolls], [.. things], [.. claims], reliability, spans);

    private static Gen<Stated<T>> Stated<T>(Gen<T> values) =>
        from value in values
        from spans in Spans()
        from rule in Gen.Elements("killed-by", "place/near")
        from version in Gen.Choose(1, 9)
        from speaker in Maybe
        from certainty in Any<Certainty>()
        select new Stated<T>(value, spans, new(rule, version), speaker, certainty);

    private static Gen<ImmutableArray<TextSpan>> Spans() => Span.NonEmptyListOf().Resize(3).Select(spans => spans.ToImmutableArray());

    private static Gen<T> Any<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<T?> Optional<T>(Gen<T> values)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), values.Select(value => (T?)value));

    private static Gen<T?> OptionalValue<T>(Gen<T> values)
        where T : struct => Gen.OneOf(Gen.Constant<T?>(null), values.Select(value => (T?)value));
}
