using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Finds what a report tells or seems to tell that is in none of its coded events, and says why.</summary>
internal static class UncodedReader
{
    /// <param name="coded">The sentences that coded events rest on.</param>
    public static ImmutableArray<UncodedWords> Read(AnnotatedReport report, ImmutableArray<Scene> scenes, HashSet<Sentence> coded)
    {
        var tokens = report.All<Token>();
        var told = scenes.ToLookup(scene => scene.Sentence);
        var acts = new Cursor<Act>(report.All<Act>(), act => act.First);
        var found = ImmutableArray.CreateBuilder<UncodedWords>();
        TextSpan? furniture = null;
        foreach (var sentence in report.All<Sentence>())
        {
            if (sentence.Section == SectionKind.Furniture)
            {
                furniture = furniture?.Union(sentence.Span) ?? sentence.Span;
                continue;
            }

            Close();
            foreach (var reason in acts.In(sentence.First, sentence.Next).GroupBy(act => Reason(act, sentence, told[sentence], coded)).Where(group => group.Key is not null))
                found.Add(new(reason.Key!.Value, [.. reason.Select(act => new TextSpan(tokens[act.First].Start, tokens[act.Next - 1].End)).Distinct().Order()]));
        }

        Close();
        return found.DrainToImmutable();

        void Close()
        {
            if (furniture is { } passage)
                found.Add(new(UncodedReason.Furniture, [passage]));
            furniture = null;
        }
    }

    /// <summary>Null for an act that a coded event rests on.</summary>
    private static UncodedReason? Reason(Act act, Sentence sentence, IEnumerable<Scene> scenes, HashSet<Sentence> coded) => act switch
    {
        { IsNegated: true } => UncodedReason.Negated,
        { IsUnreal: true } => UncodedReason.Unreal,
        _ when coded.Contains(sentence) => null,
        _ when sentence.Section == SectionKind.Heading => UncodedReason.Heading,
        _ when scenes.Any(scene => scene.IsFigurative || scene.Modalities.Contains("metaphor")) => UncodedReason.Figurative,
        _ when scenes.Any(scene => scene.IsAggregate) => UncodedReason.Sum,
        _ when scenes.Any(scene => scene.IsElsewhere) => UncodedReason.Elsewhere,
        { IsGeneric: true } => UncodedReason.General,
        _ => UncodedReason.TooLittleTold,
    };
}
