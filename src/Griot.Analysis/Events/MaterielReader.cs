using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Reads things destroyed, captured or lost from the scenes of an event.</summary>
internal static class MaterielReader
{
    private const int Farthest = 8;
    private static readonly RuleId Rule = new("materiel", 1);

    public static ImmutableArray<Stated<Materiel>> Read(AnnotatedReport report, EventDraft draft)
    {
        var found = new List<Stated<Materiel>>();
        var known = new HashSet<Materiel>();
        var quantities = new Cursor<Quantity>(report.All<Quantity>(), quantity => quantity.First);
        foreach (var scene in draft.Scenes)
        {
            var (first, next) = (scene.Sentence.First, scene.Sentence.Next);
            if (report.Terms.FirstIn(first, next, TermClass.ItemActions) is null)
                continue;
            var here = quantities.In(first, next);
            var actions = report.Terms.AllIn(first, next, TermClass.ItemActions);
            foreach (var item in report.Terms.AllIn(first, next, TermClass.Items))
            {
                if (Nearest(actions, item) is not { } action || Describes(report, action, item))
                    continue;
                var count = here.LastOrDefault(quantity => quantity.Next <= item.First && item.First - quantity.Next <= 2);
                var materiel = new Materiel(
                    item.Term.Value, Names.Parse<MaterielAction>(action.Term.Value.Split(' ')[0]), count?.Count ?? CountRange.Unstated);
                if (known.Add(materiel))
                    found.Add(new(materiel, [SpanOf(report, count?.First ?? item.First, item, action)], Rule));
            }
        }

        return [.. found];
    }

    /// <summary>"they cannot see a stolen car": a participle between an article and its noun says what kind of thing, not what was done.</summary>
    private static bool Describes(AnnotatedReport report, TermHit action, TermHit item) =>
        action.Term.Value.StartsWith("stolen", StringComparison.Ordinal) && action.Next == item.First && action.First > 0
        && (report.Terms.Is(action.First - 1, TermClass.Grammar, "article") || report.Terms.Is(action.First - 1, TermClass.Grammar, "one"));

    private static TermHit? Nearest(TermRun actions, TermHit item)
    {
        TermHit? best = null;
        var distance = Farthest + 1;
        foreach (var action in actions)
        {
            var gap = action.First >= item.Next ? action.First - item.Next : item.First - action.Next;
            if (gap >= 0 && gap < distance)
                (best, distance) = (action, gap);
        }

        return best;
    }

    private static TextSpan SpanOf(AnnotatedReport report, int first, TermHit item, TermHit action)
    {
        var tokens = report.All<Token>();
        var start = Math.Min(Math.Min(first, item.First), action.First);
        var next = Math.Max(item.Next, action.Next);
        return new(tokens[start].Start, tokens[next - 1].End);
    }
}
