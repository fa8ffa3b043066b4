using System.Collections.Immutable;
using Griot.Analysis.Codebook;
using Griot.Model;

namespace Griot.Analysis;

/// <summary>A coded report with the reasons: what else each event could have been.</summary>
/// <param name="Events">One for each coded event, in the same order.</param>
public sealed record Explanation(CodedReport Coded, ImmutableArray<EventExplanation> Events);

/// <summary>Why an event is coded as it is.</summary>
/// <param name="Facts">What was known of it, in the codebook's words.</param>
/// <param name="AlsoFitting">Rules further down that fit the facts as well.</param>
/// <param name="OtherPlaces">Other readings of the place's name, then other places named in the event's sentences.</param>
/// <param name="OtherDates">Other dates named in the event's sentences.</param>
public sealed record EventExplanation(
    CodedEvent Event, ImmutableArray<string> Facts, ImmutableArray<TypeRule> AlsoFitting,
    ImmutableArray<LostReading> OtherPlaces, ImmutableArray<LostReading> OtherDates);

/// <summary>A reading that was not chosen.</summary>
/// <param name="Reading">The place or the days.</param>
/// <param name="Reason">Why it lost.</param>
/// <param name="Words">Where it stands; null for another reading of words that are quoted already.</param>
public sealed record LostReading(string Reading, string Reason, TextSpan? Words);
