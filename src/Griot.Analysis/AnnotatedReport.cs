using System.Collections.Immutable;
using Griot.Analysis.Languages;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis;

/// <summary>A report with the layers that annotators have added so far. Adding a layer makes a new value; the text never changes.</summary>
public sealed class AnnotatedReport
{
    private readonly ImmutableDictionary<Type, object> _layers;
    private TermIndex? _terms;

    public AnnotatedReport(Report report, LanguagePack language)
        : this(report, language, ImmutableDictionary<Type, object>.Empty)
    {
    }

    private AnnotatedReport(Report report, LanguagePack language, ImmutableDictionary<Type, object> layers) =>
        (Report, Language, _layers) = (report, language, layers);

    public Report Report { get; }

    /// <summary>The language pack that reads this report.</summary>
    public LanguagePack Language { get; }

    public string Text => Report.Text;

    /// <summary>The terms found, by token; computed once they are there.</summary>
    public TermIndex Terms => _terms ??= new TermIndex(All<TermHit>(), All<Token>().Length);

    public ReadOnlySpan<char> TextOf(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>Every mention of a layer, in the order of the text; empty when no annotator wrote it.</summary>
    public ImmutableArray<T> All<T>() => _layers.TryGetValue(typeof(T), out var layer) ? (ImmutableArray<T>)layer : [];

    public AnnotatedReport With<T>(ImmutableArray<T> mentions) => new(Report, Language, _layers.SetItem(typeof(T), mentions))
    {
        _terms = typeof(T) == typeof(TermHit) ? null : _terms,
    };
}
