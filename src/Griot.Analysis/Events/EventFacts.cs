using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>What is known of an event, in the words that the codebook's rules use.</summary>
internal static class EventFacts
{
    /// <summary>Scenes that tell an act after these add colour; their acts count as <c>late:</c>.</summary>
    private const int CoreScenes = 3;
    private const int LeadScenes = 2;

    public static HashSet<string> Of(EventDraft draft, ImmutableArray<Stated<Toll>> tolls, PartyResolver resolver)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal);
        var telling = draft.BodyFirst.Where(scene => scene.Acts.Length > 0 && !scene.IsConsequence).ToList();
        if (draft.Summary is { } summary)
        {
            facts.Add("first:" + summary.Acts[0].Kind);
            facts.UnionWith(summary.Acts.Select(act => "act:" + act.Kind));
        }

        var order = 0;
        foreach (var scene in telling)
        {
            var core = order++ < CoreScenes;
            foreach (var act in scene.Acts)
            {
                if (facts.Count == 0)
                    facts.Add("first:" + act.Kind);
                if (!scene.IsReal(act) && telling.Count > 1)
                    continue;
                facts.Add((core ? "act:" : "late:") + act.Kind);
                if (order <= LeadScenes)
                    facts.Add("lead:" + act.Kind);
                if (!core)
                    continue;
                foreach (var party in act.Initiators)
                    AddSide(facts, "init:", resolver.Resolve(party, ""));
                foreach (var party in act.Targets)
                    AddSide(facts, "target:", resolver.Resolve(party, ""));
            }

            if (core)
                facts.UnionWith(scene.Circumstances.Select(circumstance => "circ:" + circumstance));
        }

        foreach (var toll in tolls)
        {
            if (toll.Value.Count.High == 0)
                continue;
            facts.Add("toll:" + toll.Value.Measure.Name());
            if (toll.Value.Measure is TollMeasure.Killed)
                facts.Add("killed:" + toll.Value.Who.Name());
            if (toll.Value.Measure is TollMeasure.Killed or TollMeasure.Wounded or TollMeasure.Abducted && Whose(toll.Value.Who) is { } side)
                facts.Add("target:" + side);
        }

        return facts;
    }

    private static string? Whose(PersonKind who) => who switch
    {
        PersonKind.Soldiers or PersonKind.Police or PersonKind.Peacekeepers or PersonKind.Mercenaries => "state",
        PersonKind.Civilians or PersonKind.AidWorkers or PersonKind.Journalists or PersonKind.Officials => "civilians",
        _ => null,
    };

    private static void AddSide(HashSet<string> facts, string prefix, ResolvedParty? party)
    {
        var side = party?.Side switch
        {
            Side.State => "state",
            Side.NonState => "nonstate",
            Side.Civilian or Side.Protest => "civilians",
            _ => null,
        };
        if (party is { Id: "protesters" })
            facts.Add(prefix + "protesters");
        if (side is not null)
            facts.Add(prefix + side);
    }
}
