using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging.Tests;

public sealed class MergingDataTests
{
    private static readonly string[] Files =
        ["agencies", "anchors", "common-words", "counts", "credit-after", "credit-before", "officials", "part-words", "parties", "place-words", "statement-words", "two", "types", "weights"];

    [Fact]
    public void Every_file_is_read_and_no_entry_stands_twice()
    {
        foreach (var file in Files)
        {
            var keys = MergingData.Rows(file).Select(row => file == "types" ? $"{row[0]}|{row[1]}" : row[0]).ToArray();
            Assert.NotEmpty(keys);
            Assert.Equal(keys.Distinct(), keys);
        }
    }

    [Fact]
    public void Every_anchor_is_a_finding_that_has_a_weight() =>
        Assert.All(MergingData.Rows("anchors"), row => _ = Weights.Default[row[0]]);

    [Fact]
    public void Types_are_near_in_both_directions_and_nearest_to_themselves()
    {
        foreach (var type in Enum.GetValues<SubEventType>())
        {
            Assert.Equal(1, Weights.Default.Nearness(type, type));
            Assert.All(Enum.GetValues<SubEventType>(), other => Assert.Equal(Weights.Default.Nearness(type, other), Weights.Default.Nearness(other, type)));
        }
    }
}
