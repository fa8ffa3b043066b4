using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;

namespace Griot.Analysis.Places;

/// <summary>Reads backwards from a name: "some 30 km north of the village of", "à la sortie de", "le préfet du cercle de".</summary>
internal readonly ref struct ContextReader(ReadOnlySpan<Token> tokens, PlaceCues cues)
{
    private const int MostSteps = 12;
    public const double KilometresPerMile = 1.609;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly PlaceCues _cues = cues;

    public PlaceContext Before(int name, int sentence)
    {
        var context = new PlaceContext { First = name, NounAt = -1 };
        var at = name;
        for (var step = 0; step < MostSteps && at > sentence; step++)
        {
            if (_cues.Before(TermClass.Bearings, at) is { } bearing && IsBearing(bearing, at, name, context))
                (context.Bearing, context.BearingAt, at, context.First) = (Degrees(bearing), bearing.First, bearing.First, bearing.First);
            else if (_cues.Before(TermClass.PlaceNouns, at) is { } noun && TryNoun(noun, ref context, ref at))
                continue;
            else if (_cues.Before(TermClass.PlaceRelations, at) is { } relation)
            {
                if (IsTransparent(relation))
                {
                    context.IsOf |= at == name && relation.Term.Value == PlaceWords.Of;
                    at = relation.First;
                }
                else if (Decide(relation, ref context, ref at))
                    break;
            }
            else if (at != name && _cues.IsCountry(at - 1) && !_cues.IsActor(at - 1))
                at--;
            else
                break;
        }

        return context;
    }

    private static bool IsTransparent(TermHit hit) => hit.Term.Value is PlaceWords.Of or PlaceWords.Article or PlaceWords.Adjective;

    private bool IsBearing(TermHit hit, int at, int name, in PlaceContext context) =>
        context.Bearing is null && (at != name || hit.First < name) && !(hit.Count == 1 && _tokens[hit.First].Length <= 2);

    public static double? Degrees(TermHit hit) =>
        double.TryParse(hit.Term.Value, System.Globalization.CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private bool TryNoun(TermHit hit, ref PlaceContext context, ref int at)
    {
        switch (hit.Term.Value)
        {
            case PlaceWords.Kilometre or PlaceWords.Mile when !context.HasDistance:
                (context.HasDistance, at) = (true, hit.First);
                context.First = at;
                if (Number(at, out var first) is { } value)
                {
                    context.Kilometres = hit.Term.Value == PlaceWords.Mile ? value * KilometresPerMile : value;
                    (at, context.First) = (first, first);
                }

                // "à 35 km", "about 35 km": what stands before the number says no more.
                while (_cues.Before(TermClass.PlaceRelations, at) is { Term.Value: PlaceWords.Article or PlaceWords.In } around)
                    (at, context.First) = (around.First, around.First);
                return true;
            case PlaceWords.Office or PlaceWords.Speaker:
                if (context.Relation is null && !context.HasDistance && context.Bearing is null)
                    context.Office = true;
                at = hit.First;
                return true;
            case PlaceWords.Kilometre or PlaceWords.Mile:
                return false;
            default:
                if (context.Noun is null && context.Relation is null && !context.HasDistance)
                    (context.Noun, context.NounAt, context.First) = (hit.Term.Value, hit.First, hit.First);
                at = hit.First;
                return true;
        }
    }

    /// <summary>Digits before a unit of distance, or null when the number is a vague word.</summary>
    public double? Number(int unit, out int first)
    {
        first = unit - 1;
        return first >= 0 && _tokens[first].Kind == TokenKind.Number && !double.IsNaN(_tokens[first].Number) ? _tokens[first].Number : null;
    }

    /// <summary>Takes the relation in; false when "au" in "30 km au nord" leads on to a distance.</summary>
    private bool Decide(TermHit hit, ref PlaceContext context, ref int at)
    {
        var value = hit.Term.Value;
        if (context.HasDistance && value is PlaceWords.In or PlaceWords.From)
            return true;
        if (value is PlaceWords.In or PlaceWords.From or PlaceWords.To && !context.HasDistance
            && _cues.Before(TermClass.PlaceNouns, hit.First) is { Term.Value: PlaceWords.Kilometre or PlaceWords.Mile })
        {
            (at, context.First) = (hit.First, hit.First);
            return false;
        }

        if (value == PlaceWords.And)
            return true;
        // "a source in Bamako", "an analyst based in Dakar": where somebody sits who speaks.
        context.Office |= value == PlaceWords.Based
            || (value == PlaceWords.In && _cues.Before(TermClass.PlaceNouns, hit.First) is { Term.Value: PlaceWords.Speaker });
        (context.Relation, context.First) = (value, hit.First);
        return true;
    }
}
