using System.Collections.Immutable;
using System.Globalization;
using Griot.Model;

namespace Griot.Merging.Tests;

/// <summary>Coded reports in one line: an ambush at Tonka on 10 February 2026 unless the test says otherwise.</summary>
internal static class AReport
{
    private static readonly RuleId Rule = new("test", 1);
    private static int _files;

    public static readonly Place Tonka = new("Tonka", "Tombouctou", "ML", new Coordinates(16.13, -3.75), Precision.Exact);

    public static CodedReport Saying(string text, string? source = null, string? published = "2026-02-12", params CodedEvent[] events) =>
        new(new Report($"report{Interlocked.Increment(ref _files)}.txt", text, null, source, null,
            published is null ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture), "en"), "en", [.. events], []);

    public static CodedEvent Event(
        string? day = "2026-02-10", Place? place = null, SubEventType type = SubEventType.ArmedClash, string by = "jnim", string on = "fama",
        ImmutableArray<Stated<Toll>> tolls = default, string id = "e1", Relation relation = Relation.News, EventStatus status = EventStatus.Reported)
    {
        var spans = ImmutableArray.Create(new TextSpan(0, 1));
        return new(id, relation, status, new(type, spans, Rule),
            day is null ? null : new(DateOf(day), spans, Rule),
            place is { Name: "" } ? null : new(place ?? Tonka, spans, Rule),
            [new(new(by, by, ActorRole.Initiator), spans, Rule), new(new(on, on, ActorRole.Target), spans, Rule)],
            tolls.IsDefault ? [] : tolls, [], [], Reliability.SingleSource, spans);
    }

    public static Stated<Toll> Killed(CountRange count, PersonKind who = PersonKind.Soldiers, string? speaker = null, Certainty certainty = Certainty.Stated, bool superseded = false) =>
        new(new(TollMeasure.Killed, who, count, superseded), [new TextSpan(0, 1)], Rule, speaker, certainty);

    public static Stated<Toll> Killed(long count, PersonKind who = PersonKind.Soldiers, string? speaker = null, Certainty certainty = Certainty.Stated, bool superseded = false) =>
        Killed(CountRange.Exactly(count), who, speaker, certainty, superseded);

    public static Place At(string name, double latitude, double longitude, Precision precision = Precision.Exact) =>
        new(name, null, "ML", new Coordinates(latitude, longitude), precision);

    public static Place Nowhere { get; } = new("", null, null, null, Precision.Wide);

    /// <summary>"2026-02-10", or a run of days "2026-02-10..2026-02-14" known within a week.</summary>
    private static EventDate DateOf(string days)
    {
        var ends = days.Split("..").Select(day => DateOnly.Parse(day, CultureInfo.InvariantCulture)).ToArray();
        return ends is [var start, var end] ? new(start, end, Precision.Near) : EventDate.On(ends[0]);
    }
}
