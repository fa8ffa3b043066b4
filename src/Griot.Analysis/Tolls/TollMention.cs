using Griot.Analysis.Parties;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>A number of people harmed or taken, as one clause states it.</summary>
/// <param name="First">The first token of the words it rests on.</param>
/// <param name="Next">The token after the last.</param>
/// <param name="Harm">The token of the word for the harm.</param>
/// <param name="Party">Who is counted, where a noun says so.</param>
public sealed record TollMention(int First, int Next, int Harm, TollMeasure Measure, PersonKind Who, CountRange Count, Party? Party)
{
    /// <summary>The words mark it as an earlier figure.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Read from a plural without any number.</summary>
    public bool IsBarePlural { get; init; }

    /// <summary>A part of the toll before it ("including 12 soldiers").</summary>
    public bool IsPart { get; init; }

    /// <summary>One person without a number word: "the driver was killed".</summary>
    public bool IsSingle { get; init; }

    /// <summary>The words leave open who: a bare number, or "men".</summary>
    public bool IsGeneral { get; init; }

    /// <summary>The speaker's own losses.</summary>
    public bool IsOwn { get; init; }

    /// <summary>"14 of the captives": some of those counted elsewhere.</summary>
    public bool IsPartitive { get; init; }

    /// <summary>Its parts are of several kinds ("10 dead, eight soldiers and two attackers"), so it is of no one kind.</summary>
    public bool IsMixed { get; init; }

    /// <summary>Who is meant was taken from the people counted before it in the sentence.</summary>
    public bool IsInherited { get; init; }

    /// <summary>The mention whose number this one takes up ("capturing eight, who were executed"); it is part of the words this one rests on.</summary>
    public TollMention? Counted { get; init; }

    /// <summary>"Three more have since died": added to a count told elsewhere.</summary>
    public bool IsIncrement { get; init; }

    /// <summary>"No civilian was killed".</summary>
    public bool IsNone { get; init; }
}
