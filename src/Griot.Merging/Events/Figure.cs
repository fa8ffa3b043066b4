using Griot.Merging.Families;
using Griot.Model;

namespace Griot.Merging.Events;

/// <summary>A toll as the scoring model compares it, and whether an authority gave it.</summary>
internal readonly record struct Figure(TollMeasure Measure, PersonKind Who, CountRange Count, bool ByOfficial)
{
    public Figure(Stated<Toll> toll)
        : this(toll.Value.Measure, toll.Value.Who, toll.Value.Count, StatementLink.IsOfficial(toll.Speaker))
    {
    }
}
