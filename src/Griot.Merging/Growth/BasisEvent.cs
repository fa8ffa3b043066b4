using System.Collections.Immutable;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>What a basis keeps of one event: how it is linked, and what depends on all reports.</summary>
/// <param name="Position">Its place among all events in the order of their keys.</param>
/// <param name="CopyGroup">Equal for reports that copy one text; below zero for a report that nobody copied.</param>
/// <param name="Links">All links worth showing, best first.</param>
internal sealed record BasisEvent(
    int Position, EventKey Key, int CopyGroup, int Quiet, ulong[] NamedSources, ImmutableArray<Link> Links);
