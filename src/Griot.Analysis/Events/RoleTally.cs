using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>What speaks for a party as the one who did it and as the one it was done to.</summary>
internal sealed class RoleTally(ResolvedParty party, TextSpan span)
{
    public ResolvedParty Party { get; } = party;
    public TextSpan Span { get; } = span;
    public int Initiator { get; set; }
    public int Target { get; set; }

    /// <summary>"Suspected jihadists": the report says so with a hedge.</summary>
    public bool Suspected { get; set; }

    /// <summary>Named as an equal beside another party in one clause: "soldiers and Wagner fighters were ambushed".</summary>
    public bool IsJoined { get; set; }

    /// <summary>A clause says so, not only the side it usually stands on.</summary>
    public bool ByWords { get; set; }

    public Side Side => Party.Side;
    public bool IsGeneric => Party.Id is { } id && id.StartsWith("unidentified-", StringComparison.Ordinal);
}
