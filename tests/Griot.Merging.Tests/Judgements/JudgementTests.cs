using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging.Tests.Judgements;

public sealed class JudgementTests
{
    private static readonly CodedReport[] Reports =
    [
        AReport.Saying("One story.", "A", "2026-02-11", AReport.Event()),
        AReport.Saying("The same elsewhere.", "B", "2026-02-12", AReport.Event()),
        AReport.Saying("Long ago.", "C", "2026-02-12", AReport.Event("2025-02-10")),
    ];

    [Fact]
    public void A_person_can_split_what_the_program_joined() =>
        Assert.Equal(3, Resolve(OnEvents(1, 0, 1, Verdict.Different)).Length);

    [Fact]
    public void A_person_can_join_what_the_program_keeps_apart() =>
        Assert.Single(Resolve(OnEvents(1, 0, 2, Verdict.Same)));

    [Fact]
    public void What_a_person_is_unsure_of_is_shown_as_possibly_the_same() =>
        Assert.NotEmpty(Resolve(OnEvents(1, 0, 1, Verdict.Unsure))[1].PossiblySame);

    [Fact]
    public void A_report_marked_dependent_counts_with_the_one_it_depends_on()
    {
        var judgement = new DependenceJudgement(new(1), "ana", default, null, Reports[1].Report.Id, Reports[0].Report.Id, true);

        Assert.Equal(1, Resolve(judgement)[1].Families);
        Assert.Equal(2, Resolve()[1].Families);
    }

    [Fact]
    public void A_judgement_against_an_earlier_one_holds_and_warns()
    {
        var log = JudgementLog.Of([OnEvents(1, 0, 1, Verdict.Different), OnEvents(2, 1, 0, Verdict.Same)]);

        Assert.Equal(Verdict.Same, Assert.Single(log.OnEvents).Verdict);
        Assert.Equal("#2 by ana (same incident) goes against #1 by ana (different incidents).", Assert.Single(log.Warnings));
    }

    [Fact]
    public void An_undone_undo_holds_again() =>
        Assert.Equal(3, Resolve(OnEvents(1, 0, 1, Verdict.Different), Undo(2, 1), Undo(3, 2)).Length);

    private static IncidentJudgement OnEvents(int number, int first, int second, Verdict verdict) =>
        new(new(number), "ana", default, null, [new(Reports[first].Report.Id, "e1")], [new(Reports[second].Report.Id, "e1")], verdict);

    private static Withdrawal Undo(int number, int of) => new(new(number), "ana", default, null, new(of));

    private static System.Collections.Immutable.ImmutableArray<Incident> Resolve(params Judgement[] log) =>
        IncidentResolver.Resolve(Reports, new(Judgements: JudgementLog.Of(log)));
}
