using System.Globalization;
using System.Text.Json;
using Griot.Merging;
using Griot.Merging.Aggregation;
using Griot.Merging.Judgements;
using Griot.Model;
using Griot.Storage;

namespace Griot.Engine.Tests.Judging;

public sealed class JudgingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("griot-judging-").FullName;
    private readonly Workspace _workspace;

    public JudgingTests()
    {
        _workspace = Assert.IsType<WorkspaceOutcome.Opened>(Workspace.Open(Path.Combine(_folder, "workspace"), create: true)).Workspace;
        _workspace.AddAll(TheAmbush.Reports.Concat(Enumerable.Range(0, 40).Select(Telling)));
        WorkspaceIncidents.Resolve(_workspace, null, default);
    }

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Every_kind_of_judgement_leaves_the_view_that_resolving_everything_gives()
    {
        var judging = Judging();
        IsWhatResolvingGives(judging.Merge(One(), Other()));
        IsWhatResolvingGives(judging.Split(Largest(), Largest().Events[..1]));
        IsWhatResolvingGives(judging.Unsure(One(), Other()));
        IsWhatResolvingGives(judging.Decide(Largest(), IncidentField.Named("date")!, DecisionKind.Corrected, "2025-02-11"));
        IsWhatResolvingGives(judging.Decide(One(), IncidentField.Named("place")!, DecisionKind.Rejected, null));
        IsWhatResolvingGives(judging.Depend(Largest().Reports[0].Id, Largest().Reports[^1].Id, depends: true));
        IsWhatResolvingGives(judging.Release(Largest(), released: true));
        for (var number = 0; number < 7; number++)
            IsWhatResolvingGives(judging.Undo(JudgementLedger.Of(_workspace).Entries[number]));
    }

    [Fact]
    public void A_judgement_tells_the_incidents_it_touched_before_and_after()
    {
        var (one, other) = (One(), Other());

        var judged = Judging().Merge(one, other);

        Assert.Equal(new[] { one.Id, other.Id }.Order(), judged.Before.Select(incident => incident.Id).Order());
        Assert.Equal(one.Events.Concat(other.Events).Order(), Assert.Single(judged.After).Events);
        Assert.False(judged.ChangedNothing);
    }

    [Fact]
    public void A_comment_and_a_request_change_no_incident_and_are_read_back()
    {
        var before = _workspace.Incidents();
        var judging = Judging();

        judging.Comment(One());
        judging.AskRelease(One(), "seen");

        Assert.Equal(before.Select(incident => IncidentJson.Line(incident).ToArray()), _workspace.Incidents().Select(incident => IncidentJson.Line(incident).ToArray()));
        Assert.Equal([typeof(Comment), typeof(ReleaseRequest)], JudgementLedger.Of(_workspace).Entries.Select(entry => entry.Judgement!.GetType()));
    }

    [Fact]
    public void Values_accepted_in_one_go_are_judgements_of_their_own()
    {
        var judged = Judging().Accept(One(), [IncidentField.Named("date")!, IncidentField.Named("event_type")!]);

        Assert.Equal(["date", "event_type"], judged.Entries.Select(entry => Assert.IsType<ValueJudgement>(entry.Judgement).Field));
        IsWhatResolvingGives(judged);
    }

    [Fact]
    public void Several_judgements_are_taken_back_in_one_go()
    {
        var before = _workspace.Incidents().Select(incident => IncidentJson.Line(incident).ToArray()).ToArray();
        var judged = Judging().Accept(One(), [IncidentField.Named("date")!, IncidentField.Named("event_type")!]);

        IsWhatResolvingGives(Judging().Undo(judged.Entries));

        Assert.Equal(before, _workspace.Incidents().Select(incident => IncidentJson.Line(incident).ToArray()));
    }

    [Fact]
    public void In_a_workspace_whose_view_has_no_basis_everything_is_resolved()
    {
        _workspace.SaveIncidents(_workspace.Incidents());

        IsWhatResolvingGives(Judging().Merge(One(), Other()));
        Assert.NotNull(_workspace.Basis("head", 0));
    }

    [Fact]
    public void Reports_that_were_added_and_not_merged_yet_are_taken_in_with_a_judgement()
    {
        _workspace.Add(Telling(99));

        IsWhatResolvingGives(Judging().Merge(One(), Other()));
        Assert.Contains(_workspace.Incidents(), incident => incident.Reports.Any(report => report.Source == "Outlet 99"));
    }

    [Fact]
    public void A_judgement_whose_incidents_were_never_saved_is_taken_in_with_the_next()
    {
        var (one, other) = (One(), Other());
        var before = JudgementLedger.Of(_workspace);
        _workspace.Append(JudgementJson.Write(new IncidentJudgement(new(1), "ana", default, null, one.Events, other.Events, Verdict.Same), before.IdOf));

        IsWhatResolvingGives(Judging().Release(Largest(), released: true));
        Assert.Equal(_workspace.IncidentOf(one.Events[0]), _workspace.IncidentOf(other.Events[0]));
    }

    [Fact]
    public void A_judgement_under_another_rule_than_the_views_changes_all_incidents_to_it()
    {
        new Engine.Judging(_workspace, new(AggregationRules.Latest), "ana", null, default).Release(One(), released: true);

        Assert.Equal(Everything(IncidentResolver.Resolve([.. _workspace.All()], new(AggregationRules.Latest, JudgementLedger.Of(_workspace).Log), TestContext.Current.CancellationToken)), Everything(_workspace.Incidents()));
    }

    [Fact]
    public void A_ledger_grows_by_a_judgement_as_if_it_were_read_anew()
    {
        Judging().Release(One(), released: true);
        var ledger = JudgementLedger.Of(_workspace);

        var grown = ledger.With(_workspace.Append(JudgementJson.Write(new Withdrawal(new(2), "ana", default, null, new(1)), ledger.IdOf)));

        Assert.Equal(JsonSerializer.Serialize(JudgementLedger.Of(_workspace).Entries), JsonSerializer.Serialize(grown.Entries));
        Assert.Empty(grown.Log.InForce);
    }

    [Fact]
    public void A_ledger_that_is_known_is_only_read_on()
    {
        var known = Judging().Release(One(), released: true).Ledger;
        Judging().Merge(One(), Other());

        var judged = new Engine.Judging(_workspace, MergingOptions.Default, "ben", null, default, known).Unsure(One(), Other());

        Assert.Equal(JsonSerializer.Serialize(JudgementLedger.Of(_workspace).Entries), JsonSerializer.Serialize(judged.Ledger.Entries));
        IsWhatResolvingGives(judged);
    }

    private Engine.Judging Judging() => new(_workspace, MergingOptions.Default, "ana", "because", default);

    private void IsWhatResolvingGives(Judged judged)
    {
        Assert.Equal(_workspace.Judgements()[^1].Id, judged.Entry.Recorded.Id);
        Assert.True(_workspace.ViewStands);
        var all = IncidentResolver.Resolve([.. _workspace.All()], new(Judgements: JudgementLedger.Of(_workspace).Log), TestContext.Current.CancellationToken);
        Assert.Equal(Everything(all), Everything(_workspace.Incidents()));
    }

    private Incident One() => _workspace.Incidents()[1];

    private Incident Other() => _workspace.Incidents()[4];

    private Incident Largest() => _workspace.Incidents().MaxBy(incident => incident.Events.Length)!;

    // Two reports a happening, the happenings a day and some 50 km apart.
    private static CodedReport Telling(int number)
    {
        var (happening, day) = (number / 2, number / 2 % 20 + 1);
        var date = $"2025-03-{day.ToString("00", CultureInfo.InvariantCulture)}";
        var told = $"On day {day} gunmen killed {3 + happening} people";
        return new AReport($"Outlet {number}", "2025-03-24", $"{told} at Village{happening}, said Witness{happening}; their trucks were burned, outlet {number} has learnt.")
            .As(SubEventType.Attack, "gunmen killed").On(date, $"day {day}").At($"Village{happening}", 13 + happening % 5 * 0.5, -4 + happening % 4 * 0.5)
            .By("unidentified-armed-group", "gunmen").Against("civilians", "people")
            .Killing(CountRange.Exactly(3 + happening + number % 2), PersonKind.Civilians, $"{3 + happening} people")
            .Coded();
    }

    private static IEnumerable<string> Everything(IEnumerable<Incident> incidents) => incidents.Select(incident => JsonSerializer.Serialize(incident));
}
