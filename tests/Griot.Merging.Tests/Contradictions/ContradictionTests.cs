using Griot.Model;

namespace Griot.Merging.Tests.Contradictions;

public sealed class ContradictionTests
{
    [Fact]
    public void Days_that_do_not_meet_are_a_conflict_with_every_value_and_its_reports()
    {
        var found = Assert.Single(Contradictions(AReport.Event(), AReport.Event("2026-02-11")));

        Assert.Equal(("date", ContradictionType.Conflict), (found.Field, found.Type));
        Assert.Equal(["2026-02-10", "2026-02-11"], found.Values.Select(rival => rival.Value));
    }

    [Fact]
    public void A_day_within_a_run_of_days_is_no_contradiction() =>
        Assert.Empty(Contradictions(AReport.Event(), AReport.Event("2026-02-09..2026-02-12")));

    [Fact]
    public void A_village_within_a_region_is_no_contradiction() =>
        Assert.Empty(Contradictions(AReport.Event(), AReport.Event(place: new("Tombouctou region", "Tombouctou", "ML", null, Precision.Wide))));

    [Theory]
    [InlineData("9", "15", true)]
    [InlineData("9+", "15", false)]
    [InlineData("400", "420", false)]
    [InlineData("7-12", "11", false)]
    public void Figures_contradict_when_both_cannot_be_true(string one, string other, bool contradict) =>
        Assert.Equal(contradict, Contradictions(AReport.Event(tolls: [AReport.Killed(Range(one))]), AReport.Event(tolls: [AReport.Killed(Range(other))]))
            .Any(found => found.Field == "tolls.killed.soldiers"));

    [Fact]
    public void A_denied_figure_is_a_denial() =>
        Assert.Equal(ContradictionType.Denial, Assert.Single(Contradictions(
            AReport.Event(tolls: [AReport.Killed(23, PersonKind.Civilians)]),
            AReport.Event(tolls: [AReport.Killed(0, PersonKind.Civilians, "army", Certainty.Denied)]))).Type);

    [Fact]
    public void A_figure_that_the_report_calls_replaced_is_a_revision()
    {
        var found = Assert.Single(Contradictions(AReport.Event(tolls: [AReport.Killed(32), AReport.Killed(10, superseded: true)]), AReport.Event()));

        Assert.Equal(("tolls.killed.soldiers", ContradictionType.Revision), (found.Field, found.Type));
    }

    [Fact]
    public void Fewer_dead_in_all_than_of_one_kind_is_a_matter_of_scope() =>
        Assert.Equal(ContradictionType.Scope, Assert.Single(Contradictions(
            AReport.Event(tolls: [AReport.Killed(2, PersonKind.All)]), AReport.Event(tolls: [AReport.Killed(5, PersonKind.Civilians)]))).Type);

    [Fact]
    public void A_repelled_attack_contradicts_a_successful_one() =>
        Assert.Equal("status", Assert.Single(Contradictions(AReport.Event(), AReport.Event(status: EventStatus.Averted))).Field);

    [Fact]
    public void Two_groups_accused_by_different_reports_are_a_conflict_of_responsibility() =>
        Assert.Equal("responsibility", Assert.Single(Contradictions(AReport.Event(by: "jnim"), AReport.Event(by: "is-sahel"))).Field);

    [Theory]
    [InlineData("unidentified-jihadists")]
    [InlineData("unidentified-armed-group")]
    [InlineData("katiba-macina")]
    public void A_general_word_or_a_branch_does_not_contradict_the_group(string by) =>
        Assert.Empty(Contradictions(AReport.Event(by: "jnim"), AReport.Event(by: by)));

    private static CountRange Range(string text) => text.Split('-', '+') switch
    {
        [var low, ""] => CountRange.AtLeast(long.Parse(low)),
        [var low, var high] => CountRange.Between(long.Parse(low), long.Parse(high)),
        [var count] => CountRange.Exactly(long.Parse(count)),
        _ => throw new FormatException(text),
    };

    private static System.Collections.Immutable.ImmutableArray<Contradiction> Contradictions(CodedEvent one, CodedEvent other) =>
        Assert.Single(IncidentResolver.Resolve(
        [
            AReport.Saying("Near Tonka an army column was attacked.", "A", "2026-02-12", one),
            AReport.Saying("Une colonne est tombée dans une embuscade.", "B", "2026-02-12", other),
        ])).Contradictions;
}
