using System.Collections.Immutable;
using Griot.Analysis.Languages;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis;

/// <summary>A report with the layers that annotators have added so far. Adding a layer makes a new value; the text never changes.</summary>
public sealed class AnnotatedReport
{
    private static int _kinds;

    /// <summary>The layers by the number of their kind; null, or beyond the end, where no annotator wrote one.</summary>
    private readonly object?[] _layers;
    private TermIndex? _terms;

    public AnnotatedReport(Report report, LanguagePack language)
        : this(report, language, [])
    {
    }

    private AnnotatedReport(Report report, LanguagePack language, object?[] layers) =>
        (Report, Language, _layers) = (report, language, layers);

    public Report Report { get; }

    /// <summary>The language pack that reads this report.</summary>
    public LanguagePack Language { get; }

    public string Text => Report.Text;

    /// <summary>The terms found, by token; computed once they are there.</summary>
    public TermIndex Terms => _terms ??= new TermIndex(All<TermHit>(), All<Token>().Length);

    public ReadOnlySpan<char> TextOf(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>Every mention of a layer, in the order of the text; empty when no annotator wrote it.</summary>
    public ImmutableArray<T> All<T>() =>
        Kind<T>.Number < _layers.Length && _layers[Kind<T>.Number] is ImmutableArray<T> layer ? layer : [];

    public AnnotatedReport With<T>(ImmutableArray<T> mentions)
    {
        var layers = new object?[Math.Max(_layers.Length, Kind<T>.Number + 1)];
        _layers.CopyTo(layers, 0);
        layers[Kind<T>.Number] = mentions;
        return new(Report, Language, layers) { _terms = typeof(T) == typeof(TermHit) ? null : _terms };
    }

    /// <summary>Numbers the kinds of layer in the order in which they are first met: readers ask for layers all the time, and a number is found faster than a type.</summary>
    private static class Kind<T>
    {
        public static readonly int Number = Interlocked.Increment(ref _kinds) - 1;
    }
}
