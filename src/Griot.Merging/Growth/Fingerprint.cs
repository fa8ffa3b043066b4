using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Griot.Merging.Aggregation;
using Griot.Merging.Events;
using Griot.Merging.Judgements;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>A hash over everything that the incidents of one component are worked out from.</summary>
/// <remarks>
/// Working out a component is a pure function of this, so that equal fingerprints mean equal incidents, and those worked out before can
/// be kept. It holds the program's build too: another version may work them out otherwise.
/// </remarks>
internal static class Fingerprint
{
    /// <summary>Which build of the program works incidents out.</summary>
    public static readonly string Build = typeof(Fingerprint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        + typeof(Fingerprint).Module.ModuleVersionId;

    /// <param name="sure">The sure links among the events, by place in <paramref name="events"/>.</param>
    /// <param name="copyGroup">The group of copies that a report is in, by its index; below zero when in none.</param>
    /// <param name="judgements">Every judgement in force that concerns one of the events or their reports.</param>
    public static string Of(
        ImmutableArray<EventProfile> events, IReadOnlyCollection<Link> sure, Func<int, int> copyGroup, IReadOnlyCollection<Judgement> judgements, IAggregationRule rule)
    {
        var writer = new FingerprintWriter();
        writer.Add(Build);
        writer.Add(rule.Name);
        var firstOfGroup = new Dictionary<int, int>();
        for (var i = 0; i < events.Length; i++)
        {
            Event(writer, events[i]);
            var group = copyGroup(events[i].ReportIndex);
            firstOfGroup.TryAdd(group, i);
            writer.Add(group < 0 ? -1L : firstOfGroup[group]);
        }

        writer.Add(sure, link =>
        {
            writer.Add((long)link.First);
            writer.Add((long)link.Second);
            writer.Add(link.Points);
        });
        writer.Add(judgements, judgement => JudgementOf(writer, judgement));
        return writer.Hash();
    }

    private static void Event(FingerprintWriter writer, EventProfile profile)
    {
        var (report, coded) = (profile.Report.Report, profile.Event);
        writer.Add(profile.Key.Report.Value);
        writer.Add(report.File);
        writer.Add(coded.Id);
        writer.Add((long)coded.Relation);
        writer.Add((long)coded.Status);
        writer.Add((long)coded.Reliability);
        writer.Add(coded.Type, type => writer.Add((long)type));
        writer.Add(coded.Date, date => Date(writer, date));
        writer.Add(coded.Place, place => Place(writer, place));
        writer.Add(coded.Actors, actor => writer.Add(actor, part =>
        {
            writer.Add(part.Id);
            writer.Add(part.Name);
            writer.Add((long)part.Role);
        }));
        writer.Add(coded.Tolls, toll => writer.Add(toll, value =>
        {
            writer.Add((long)value.Measure);
            writer.Add((long)value.Who);
            Count(writer, value.Count);
            writer.Add(value.Superseded ? 1L : 0L);
        }));
        writer.Add(coded.Materiel, thing => writer.Add(thing, value =>
        {
            writer.Add(value.Item);
            writer.Add((long)value.Action);
            Count(writer, value.Count);
        }));
        writer.Add(coded.Responsibility, claim => writer.Add(claim, value =>
        {
            writer.Add(value.Actor);
            writer.Add((long)value.Status);
        }));
        Words(writer, profile.Terms);
        Words(writer, profile.Context);
        writer.Add((long)profile.Quiet);
        writer.Add(profile.NamedSources, source => writer.Add((long)source));
    }

    // How rare a word is depends on all reports; through this an event feels it.
    private static void Words(FingerprintWriter writer, Terms terms)
    {
        var (words, rarities) = terms.Content;
        writer.Add((long)words.Length);
        writer.Add(MemoryMarshal.AsBytes(words.Span));
        writer.Add(rarities.Span);
    }

    private static void Date(FingerprintWriter writer, EventDate date)
    {
        writer.Add((long)date.Start.DayNumber);
        writer.Add((long)date.End.DayNumber);
        writer.Add((long)date.Precision);
    }

    private static void Place(FingerprintWriter writer, Place place)
    {
        writer.Add(place.Name);
        writer.Add(place.Admin1);
        writer.Add(place.Country);
        writer.Add(place.Point?.Latitude ?? double.NaN);
        writer.Add(place.Point?.Longitude ?? double.NaN);
        writer.Add((long)place.Precision);
    }

    private static void Count(FingerprintWriter writer, CountRange count)
    {
        writer.Add(count.Low);
        writer.Add(count.High);
    }

    private static void JudgementOf(FingerprintWriter writer, Judgement judgement)
    {
        writer.Add((long)judgement.Number.Value);
        writer.Add(judgement.By);
        writer.Add(judgement.When.UtcTicks);
        writer.Add(judgement.Why);
        writer.Add(judgement.Says);
        switch (judgement)
        {
            case IncidentJudgement on:
                writer.Add(on.First, key => writer.Add(key.ToString()));
                writer.Add(on.Second, key => writer.Add(key.ToString()));
                break;
            case DependenceJudgement on:
                writer.Add(on.Report.Value);
                writer.Add(on.On.Value);
                break;
            case ValueJudgement on:
                writer.Add(on.Events, key => writer.Add(key.ToString()));
                writer.Add(on.Evidence is { } words ? $"{words.Report} {words.Span}" : null);
                break;
            case ReleaseJudgement on:
                writer.Add(on.Events, key => writer.Add(key.ToString()));
                break;
        }
    }
}
