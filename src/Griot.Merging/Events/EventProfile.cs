using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Merging.Events;

/// <summary>A coded event as the scoring model sees it: its values made ready for many comparisons.</summary>
internal sealed class EventProfile
{
    public EventProfile(CodedReport report, int reportIndex, CodedEvent coded, Terms terms, ulong[] placeWords)
    {
        (Report, ReportIndex, Event, Terms, PlaceWords) = (report, reportIndex, coded, terms, placeWords);
        Key = new(report.Report.Id, coded.Id);
        Initiators = Parties(coded, ActorRole.Initiator, ActorRole.AllyOfInitiator);
        Targets = Parties(coded, ActorRole.Target, ActorRole.AllyOfTarget);
        PlaceName = Place is null ? "" : Texts.Folding.Squeeze(Place.Name);
        Tolls = [.. coded.Tolls.Select(toll => toll.Value).Where(toll => !toll.Count.IsUnstated)];
    }

    public CodedReport Report { get; }

    /// <summary>The report's place in the order of ids.</summary>
    public int ReportIndex { get; }
    public CodedEvent Event { get; }
    public EventKey Key { get; }
    public Terms Terms { get; }

    /// <summary>Hashes of the words of the place's name that are not words of direction or kind.</summary>
    public ulong[] PlaceWords { get; }
    public string PlaceName { get; }
    public ImmutableArray<Party> Initiators { get; }
    public ImmutableArray<Party> Targets { get; }
    public ImmutableArray<Toll> Tolls { get; }

    public EventDate? Date => Event.Date?.Value;
    public Place? Place => Event.Place?.Value;
    public SubEventType Type => Event.Type.Value;
    public DateOnly? Published => Report.Report.Published;

    private static ImmutableArray<Party> Parties(CodedEvent coded, params ActorRole[] roles) =>
        [.. coded.Actors.Where(actor => roles.Contains(actor.Value.Role) && actor.Certainty != Certainty.Denied)
            .Select(actor => Party.Of(actor.Value)).Distinct()];
}
