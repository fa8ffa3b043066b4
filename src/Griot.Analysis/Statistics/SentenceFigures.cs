using Griot.Analysis.Acts;
using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Places;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;

namespace Griot.Analysis.Statistics;

/// <summary>Reads the statistics of a report's sentences, one sentence at a time.</summary>
internal sealed class SentenceFigures(AnnotatedReport report, UsedSpans used)
{
    private readonly Cursor<Quantity> _quantities = new(report.All<Quantity>(), quantity => quantity.First);
    private readonly Cursor<DateMention> _dates = new(report.All<DateMention>(), date => date.First);
    private readonly Cursor<PlaceMention> _places = new(report.All<PlaceMention>(), place => place.First);
    private readonly Cursor<Act> _acts = new(report.All<Act>(), act => act.First);
    private readonly Phrases _phrases = new(report);

    /// <param name="before">The last statistic of the sentence before, or null.</param>
    public IReadOnlyList<Figure> Read(Sentence sentence, Figure? before)
    {
        var (first, next) = (sentence.First, sentence.Next);
        var numbers = _quantities.In(first, next).RemoveAll(quantity => quantity.Kind == QuantityKind.Article);
        if (numbers.IsEmpty && !HasUnnumbered(first, next))
            return [];
        var context = new FigureSentence(report, sentence, _dates.In(first, next), _places.In(first, next), _acts.Span(first, next));
        return new FigureReader(report, context, used, before).Read(numbers);
    }

    /// <summary>Whether a label stands before the first number: "At a glance: 31 incidents".</summary>
    public bool IsLabelled(Sentence sentence)
    {
        var numbers = _quantities.Span(sentence.First, sentence.Next);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i].Kind == QuantityKind.Article)
                continue;
            for (var at = sentence.First; at < numbers[i].First; at++)
            {
                if (_phrases.IsMark(at, ':'))
                    return true;
            }

            return false;
        }

        return false;
    }

    /// <summary>"15,000-strong", "by half": figures that are no quantity to other readers.</summary>
    private bool HasUnnumbered(int first, int next) =>
        report.Terms.FirstIn(first, next, TermClass.Aggregates, Cues.Strength) is not null || report.Terms.FirstIn(first, next, TermClass.Aggregates, Cues.Half) is not null
        || report.Terms.FirstIn(first, next, TermClass.Ordinals) is not null;
}
