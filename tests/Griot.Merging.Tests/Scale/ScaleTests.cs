using Griot.Merging.Matching;

namespace Griot.Merging.Tests.Scale;

public sealed class ScaleTests
{
    private static readonly PlantedReports Planted = new(5_000, seed: 1);

    [Fact]
    public void Nearly_every_planted_copy_is_found()
    {
        var groups = new CopyGroups([.. Planted.Reports]);

        var found = Planted.Copies.Count(copy => groups.AreCopies(copy.Original, copy.Copy));

        Assert.True(found >= 0.99 * Planted.Copies.Count, $"{found} of {Planted.Copies.Count}");
    }

    [Fact]
    public void Planted_incidents_come_out_and_their_look_alikes_stay_apart()
    {
        var score = ClusterScore.Of(IncidentResolver.Resolve([.. Planted.Reports]), Planted);

        Assert.True(score is { Precision: >= 0.95, Recall: >= 0.98 }, $"{score}");
    }
}
