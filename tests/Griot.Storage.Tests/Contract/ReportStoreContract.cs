using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Griot.Model;

namespace Griot.Storage.Tests.Contract;

/// <summary>What every store does. A class for each store runs these tests.</summary>
public abstract partial class ReportStoreContract
{
    /// <summary>A new, empty store that is gone after the test.</summary>
    protected abstract IReportStore Store { get; }

    [Fact]
    public void A_coded_report_comes_back_exactly_as_it_was_added() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100).WithEndSize(12), Prop.ForAll(CodedReports.Any().ToArbitrary(), coded =>
        {
            Store.Add(coded);
            var returned = Store.All().Single(other => other.Report.Id == coded.Report.Id);
            // Another file with the same content may have come before; its name is not part of the report.
            returned = returned with { Report = returned.Report with { File = coded.Report.File } };
            Assert.Equal(Everything(coded), Everything(returned));
        }));

    [Theory]
    [InlineData("before\0after")]
    [InlineData("\0")]
    [InlineData("\ufeffstart")]
    [InlineData("a\r\nb\n\n")]
    [InlineData("")]
    public void Not_a_character_of_a_text_is_lost(string text)
    {
        var report = new Report("a.txt", text);
        Store.Add(new(report, null, [], []));

        Assert.Equal(text, Store.Find(report.Id)!.Text);
    }

    [Fact]
    public void Whom_a_post_passes_on_comes_back()
    {
        var report = new Report("a.json#post 1", "Ten killed.", Source: "Sahel Watch", ForwardedFrom: "Voix du Nord");
        Store.Add(new(report, null, [], []));

        Assert.Equal("Voix du Nord", Store.Find(report.Id)!.ForwardedFrom);
        Assert.Equal(report, Store.Find(report.Id));
    }

    [Fact]
    public void A_new_report_is_added()
    {
        Assert.Equal(AddOutcome.Added, Store.Add(AReport.Saying("Twelve were killed.")));
        Assert.Equal(1, Store.ReportCount);
    }

    [Fact]
    public void The_same_report_twice_adds_nothing()
    {
        var coded = AReport.Saying("Twelve were killed.");
        Store.Add(coded);
        var before = Store.Statements(coded.Report.Id);

        Assert.Equal(AddOutcome.AlreadyThere, Store.Add(AReport.Saying("Twelve were killed.")));

        Assert.Equal(1, Store.ReportCount);
        Assert.Equal(before.Select(statement => statement.Id), Store.Statements(coded.Report.Id).Select(statement => statement.Id));
    }

    [Fact]
    public void A_report_that_could_not_be_coded_is_kept_with_the_reason()
    {
        Store.Add(AReport.Without("Mɔgɔ tan ni fila sara.", "There is no language pack for Bambara."));

        Assert.Equal("There is no language pack for Bambara.", Store.All().Single().Uncoded);
    }

    [Fact]
    public void A_report_is_found_by_its_id()
    {
        var report = new Report("a.txt", "Text.", "Title", "Source", "https://example.org", new(2025, 2, 7), "en", Synthetic: true);
        Store.Add(new(report, "en", [], []));

        Assert.Equal(JsonSerializer.Serialize(report), JsonSerializer.Serialize(Store.Find(report.Id)));
        Assert.Null(Store.Find(new("r0000")));
    }

    [Fact]
    public void Coded_reports_are_read_by_their_ids_and_no_others()
    {
        Store.AddAll(AReport.Many(5));
        var all = Store.All().ToList();

        var some = Store.Coded([all[3].Report.Id, new("r0000"), all[1].Report.Id, all[3].Report.Id]);

        Assert.Equal(Everything(new[] { all[1], all[3] }), Everything(some));
        Assert.Empty(Store.Coded([]));
    }

    [Fact]
    public void A_report_that_was_coded_anew_is_read_with_its_present_coding()
    {
        var coded = AReport.Saying("Twelve were killed.");
        Store.Add(coded);
        Store.Add(coded with { Events = [] });

        Assert.Empty(Store.Coded([coded.Report.Id]).Single().Events);
    }

    [Fact]
    public void Reports_come_in_the_order_of_their_ids_whatever_the_order_of_adding()
    {
        foreach (var coded in AReport.Many(20).Reverse())
            Store.Add(coded);

        Assert.Equal(AReport.Many(20).Select(coded => coded.Report.Id).Order(), Store.All().Select(coded => coded.Report.Id));
    }

    [Theory]
    [InlineData("a.txt", "b.txt")]
    [InlineData("b.txt", "a.txt")]
    public void One_report_in_two_files_has_the_same_name_whichever_was_read_first(string first, string second)
    {
        Store.Add(AReport.Saying("Twelve were killed.", first));
        Assert.Equal(AddOutcome.AlreadyThere, Store.Add(AReport.Saying("Twelve were killed.", second)));

        Assert.Equal("a.txt", Store.All().Single().Report.File);
    }

    [Fact]
    public void A_text_marked_as_synthetic_is_another_report_than_the_same_text_without_the_mark()
    {
        var real = AReport.Saying("Twelve were killed.");
        Store.AddAll([real, real with { Report = real.Report with { Synthetic = true } }]);

        Assert.Equal([false, true], Store.All().Select(coded => coded.Report.Synthetic).Order());
    }

    [Fact]
    public void A_changed_copy_of_a_report_that_is_there_is_another_report()
    {
        var coded = AReport.Saying("Twelve were killed.");
        Store.Add(coded);

        Assert.Equal(AddOutcome.Added, Store.Add(coded with { Report = coded.Report with { Text = "Thirteen were killed." } }));
    }

    [Fact]
    public void Outcomes_of_adding_many_are_in_their_order()
    {
        Store.Add(AReport.Saying("Old."));

        var outcomes = Store.AddAll([AReport.Saying("New."), AReport.Saying("Old."), AReport.Saying("New.")]);

        Assert.Equal([AddOutcome.Added, AddOutcome.AlreadyThere, AddOutcome.AlreadyThere], outcomes);
    }

    [Fact]
    public void When_one_of_many_fails_none_is_kept_and_earlier_ones_stay()
    {
        Store.Add(AReport.Saying("Earlier."));

        Assert.Throws<InvalidDataException>(() => Store.AddAll(Broken()));

        Assert.Equal("Earlier.", Store.All().Single().Report.Text);

        static IEnumerable<CodedReport> Broken()
        {
            yield return AReport.Saying("Later.");
            throw new InvalidDataException();
        }
    }

    [Fact]
    public void Reports_may_be_added_while_all_are_read()
    {
        Store.AddAll(AReport.Many(5));

        var read = 0;
        foreach (var coded in Store.All())
        {
            Store.AddAll(AReport.Many(20));
            read++;
        }

        Assert.Equal((5, 20), (read, Store.ReportCount));
    }

    [Fact]
    public void Two_events_of_one_id_are_a_bug_of_the_caller()
    {
        var coded = AReport.Saying("Twelve were killed.");

        Assert.Throws<ArgumentException>(() => Store.Add(coded with { Events = [coded.Events[0], coded.Events[0]] }));
        Assert.Equal(0, Store.ReportCount);
    }

    /// <summary>Every public property of every value, so that nothing forgotten can look equal.</summary>
    private static string Everything<T>(T value) => JsonSerializer.Serialize(value);
}
