using System.Collections.Immutable;
using System.Globalization;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;

namespace Griot.Analysis.Places;

/// <summary>Reads how far it was: "35 km", "douze kilomètres", "une quinzaine de kilomètres", "six miles".</summary>
internal sealed class Distances(AnnotatedReport report)
{
    private const double KilometresPerMile = 1.609;

    /// <summary>Words in "une bonne quinzaine de", "a hundred and twenty".</summary>
    private const int LongestNumber = 4;
    private const decimal Farthest = 2000;
    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly TermsAt _terms = new(report.All<TermHit>(), report.All<Token>().Length);
    private readonly string _text = report.Text;

    /// <summary>Kilometres told before a unit, and where the number starts; null when there is none or only a vague word ("a few").</summary>
    public double? Before(TermHit unit, out int first)
    {
        var factor = unit.Term.Value == PlaceWords.Mile ? KilometresPerMile : 1;
        double? found = null;
        first = unit.First;
        for (var at = unit.First - 1; at >= 0 && unit.First - at <= LongestNumber && _tokens[at].Kind is TokenKind.Word or TokenKind.Number; at--)
        {
            if (At(at, unit.First) is { } value)
                (found, first) = (value * factor, at);
            else if (_tokens[at].Kind == TokenKind.Number)
                break;
        }

        return found;
    }

    /// <summary>The number that starts here and ends right before the unit, "de" taken in.</summary>
    private double? At(int at, int unit)
    {
        if (new NumberReader(_tokens.AsSpan(), _terms, _text).Read(at, out var number) && number.Next == unit && number.Value <= Farthest)
            return (double)number.Value;
        return _terms.TryFind(at, TermClass.VagueCounts, out var vague) && EndsAt(vague.Next, unit)
            && double.TryParse(vague.Term.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    private bool EndsAt(int next, int unit) =>
        next == unit || (_terms.TryFind(next, TermClass.PlaceRelations, out var of) && of.Term.Value == PlaceWords.Of && of.Next == unit);
}
