using System.Collections.Immutable;
using Griot.Analysis.Actors;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>Finds the places a report names and says where they lie, how the words tie an event to them, and what else they could be.</summary>
public sealed class PlaceAnnotator(Gazetteer gazetteer, ActorRegistry actors) : Annotator<PlaceMention>
{
    private readonly Gazetteer _gazetteer = gazetteer;
    private readonly ActorRegistry _actors = actors;

    public override RuleId Id => new("places", 1);
    public override ImmutableArray<Type> Reads => [typeof(Token), typeof(TermHit), typeof(Sentence)];

    protected override ImmutableArray<PlaceMention> Find(AnnotatedReport report)
    {
        var tokens = report.All<Token>();
        var cues = new PlaceCues(report.All<TermHit>(), tokens.Length);
        var distances = new Distances(report);
        var candidates = new CandidateFinder(_gazetteer, report, cues, distances).Find();
        if (candidates.Count == 0)
            return [];
        MarkDatelines(report, candidates, cues);
        new Surroundings(tokens.AsSpan(), cues).Link(candidates);
        var votes = CountryVotes.Of(report, _actors, candidates);
        var reading = new PlaceReading(_gazetteer, report, candidates, votes);
        reading.Resolve();
        new Pairs(report, cues).Lend(candidates, votes.Winner);
        return new BackReferences(report, cues).Add(new TrailingDistances(report, cues, distances).Add(new MentionWriter(report, cues, candidates).Write()));
    }

    private static void MarkDatelines(AnnotatedReport report, List<PlaceCandidate> candidates, PlaceCues cues)
    {
        var sentences = report.All<Sentence>();
        var datelines = new Datelines(report.All<Token>().AsSpan(), cues);
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(candidates);
        for (var from = 0; from < all.Length;)
        {
            var next = from + 1;
            while (next < all.Length && all[next].Sentence == all[from].Sentence)
                next++;
            datelines.Mark(sentences[all[from].Sentence], all[from..next]);
            from = next;
        }
    }
}
