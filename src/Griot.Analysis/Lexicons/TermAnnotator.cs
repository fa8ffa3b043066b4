using System.Collections.Immutable;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Lexicons;

/// <summary>Finds every term of the language pack.</summary>
public sealed class TermAnnotator : Annotator<TermHit>
{
    public override RuleId Id => new("terms", 1);
    public override ImmutableArray<Type> Reads => [typeof(Token)];

    protected override ImmutableArray<TermHit> Find(AnnotatedReport report) =>
        report.Language.Lexicon.Scan(report.All<Token>().AsSpan(), report.Text);
}
