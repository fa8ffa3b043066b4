using System.Collections.Immutable;
using Griot.Analysis.Text;

namespace Griot.Analysis;

/// <summary>Runs annotators in order. The order is checked once, when the pipeline is made.</summary>
public sealed class Pipeline
{
    private readonly ImmutableArray<IAnnotator> _annotators;

    public Pipeline(params ImmutableArray<IAnnotator> annotators)
    {
        // Tokens are there before the first annotator: the language was found from them.
        var written = new HashSet<Type> { typeof(Token) };
        foreach (var annotator in annotators)
        {
            if (annotator.Reads.FirstOrDefault(layer => !written.Contains(layer)) is { } missing)
                throw new ArgumentException(
                    $"'{annotator.Id.Name}' reads {missing.Name}, which no annotator before it writes.", nameof(annotators));
            if (!written.Add(annotator.Writes))
                throw new ArgumentException(
                    $"'{annotator.Id.Name}' writes {annotator.Writes.Name}, which is already written.", nameof(annotators));
        }

        _annotators = annotators;
    }

    public AnnotatedReport Run(AnnotatedReport report)
    {
        foreach (var annotator in _annotators)
            report = annotator.Apply(report);
        return report;
    }
}
