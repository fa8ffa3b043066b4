using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Merging.Events;

/// <summary>A coded event as the scoring model sees it: its values made ready for many comparisons.</summary>
internal sealed class EventProfile
{
    public EventProfile(
        CodedReport report, int reportIndex, CodedEvent coded, Terms terms, Terms context, ulong[] rareNames, ulong[] placeWords, ulong[] namedSources)
    {
        (Report, ReportIndex, Event, Terms, Context, PlaceWords) = (report, reportIndex, coded, terms, context, placeWords);
        RareNames = rareNames;
        (NamedSources, Source) = (namedSources, Events.NamedSources.KeyOf(report.Report.Source));
        Key = new(report.Report.Id, coded.Id);
        Initiators = Parties(coded, ActorRole.Initiator, ActorRole.AllyOfInitiator);
        Targets = Parties(coded, ActorRole.Target, ActorRole.AllyOfTarget);
        PlaceName = Place is null ? "" : Texts.Folding.Squeeze(Place.Name);
        Tolls = [.. coded.Tolls.Where(toll => !toll.Value.Count.IsUnstated).Select(toll => new Figure(toll))];
    }

    public CodedReport Report { get; }

    /// <summary>The report's place in the order of ids.</summary>
    public int ReportIndex { get; }
    public CodedEvent Event { get; }
    public EventKey Key { get; }

    /// <summary>The words of the sentences that the event rests on.</summary>
    public Terms Terms { get; }

    /// <summary>The words of the whole report where this is its only event, else those of its sentences.</summary>
    public Terms Context { get; }

    /// <summary>Names in the context that few other reports hold.</summary>
    public ulong[] RareNames { get; }

    /// <summary>Hashes of the words of the place's name that are not words of direction or kind.</summary>
    public ulong[] PlaceWords { get; }

    /// <summary>How quiet the weeks around its publication are, from 0 to 4.</summary>
    public int Quiet { get; init; }

    /// <summary>Keys of other reports' publishers that the report names, and of its own.</summary>
    public ulong[] NamedSources { get; }
    public ulong Source { get; }
    public string PlaceName { get; }
    public ImmutableArray<Party> Initiators { get; }
    public ImmutableArray<Party> Targets { get; }
    public ImmutableArray<Figure> Tolls { get; }

    public EventDate? Date => Event.Date?.Value;
    public Place? Place => Event.Place?.Value;
    public SubEventType Type => Event.Type.Value;
    public DateOnly? Published => Report.Report.Published;

    private static ImmutableArray<Party> Parties(CodedEvent coded, params ActorRole[] roles) =>
        [.. coded.Actors.Where(actor => roles.Contains(actor.Value.Role) && actor.Certainty != Certainty.Denied)
            .Select(actor => Party.Of(actor.Value)).Distinct()];
}
