using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Griot.Model;

namespace Griot.Analysis.Tests.Fuzz;

/// <summary>No text makes the coder throw or break a promise. The seed is fixed, so that a failure comes back; GRIOT_FUZZ=20000 tries as many anew.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void A_mutated_report_keeps_the_promises_of_a_coding() => Check(Mutants.Mutated, 400);

    [Fact]
    public void Words_in_any_order_keep_the_promises_of_a_coding() => Check(Mutants.Random, 400);

    private static void Check(Gen<Report> reports, int tests)
    {
        var more = Environment.GetEnvironmentVariable("GRIOT_FUZZ");
        var config = more is null
            ? Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(new Replay(new Rnd(20250618, 11), null))
            : Config.QuickThrowOnFailure.WithMaxTest(int.Parse(more, CultureInfo.InvariantCulture));
        Prop.ForAll(Arb.From(reports), report =>
        {
            var broken = Invariants.Broken(report);
            Assert.True(broken.Count == 0, string.Join('\n', broken));
        }).Check(config);
    }
}
