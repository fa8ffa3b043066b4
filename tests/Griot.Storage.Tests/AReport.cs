using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Storage.Tests;

/// <summary>Valid reports and codings in one line.</summary>
internal static class AReport
{
    private static readonly RuleId Rule = new("test-rule", 1);

    public static CodedReport Saying(string text, string file = "report.txt", long killed = 12, int ruleVersion = 1) =>
        new(new(file, text), "en", [Event("e1", text, killed, ruleVersion)], []);

    public static CodedReport Without(string text, string? reason = null) => new(new("report.txt", text), "bm", [], [], reason);

    public static CodedReport[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Saying($"Report number {i} is about Ménaka."))];

    private static CodedEvent Event(string id, string text, long killed, int ruleVersion)
    {
        ImmutableArray<TextSpan> words = [new(0, text.Length)];
        return new(
            id, Relation.News, EventStatus.Reported,
            new(SubEventType.Attack, words, Rule),
            null, null, [],
            [new(new(TollMeasure.Killed, PersonKind.Civilians, CountRange.Exactly(killed)), words, Rule with { Version = ruleVersion })],
            [], [], Reliability.SingleSource, words);
    }
}
