using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Analysis;

/// <summary>A pure function that reads layers of a report and returns one new layer.</summary>
public interface IAnnotator
{
    /// <summary>Its name and version; the version rises with every change of what it finds.</summary>
    RuleId Id { get; }

    /// <summary>The layers it reads; each must have been written before.</summary>
    ImmutableArray<Type> Reads { get; }

    /// <summary>The layer it writes.</summary>
    Type Writes { get; }

    AnnotatedReport Apply(AnnotatedReport report);
}

/// <summary>The base of every annotator: it finds mentions of one type.</summary>
public abstract class Annotator<T> : IAnnotator
{
    public abstract RuleId Id { get; }
    public abstract ImmutableArray<Type> Reads { get; }
    public Type Writes => typeof(T);

    public AnnotatedReport Apply(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.With(Find(report));
    }

    protected abstract ImmutableArray<T> Find(AnnotatedReport report);
}
