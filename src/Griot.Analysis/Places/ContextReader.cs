using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;

namespace Griot.Analysis.Places;

/// <summary>Reads backwards from a name: "some 30 km north of the village of", "à la sortie de", "le préfet du cercle de".</summary>
internal readonly ref struct ContextReader(ReadOnlySpan<Token> tokens, PlaceCues cues, Distances distances)
{
    private const int MostSteps = 12;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly PlaceCues _cues = cues;
    private readonly Distances _distances = distances;

    public PlaceContext Before(int name, int sentence)
    {
        var context = new PlaceContext { First = name, NounAt = -1 };
        var at = name;
        for (var step = 0; step < MostSteps && at > sentence; step++)
        {
            if (_cues.Before(TermClass.Bearings, at) is { } bearing && IsBearing(bearing, at, name, context) && IsAdjective(bearing, at, context))
                (at, context.First) = (bearing.First, bearing.First);
            else if (_cues.Before(TermClass.Bearings, at) is { } direction && IsBearing(direction, at, name, context))
                (context.Bearing, context.BearingAt, at, context.First) = (Degrees(direction), direction.First, direction.First, direction.First);
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

    /// <summary>"the northern [Malian] city of Gao" is Gao: the direction is the country's. "north of the city of Gao" is not.</summary>
    private bool IsAdjective(TermHit bearing, int at, in PlaceContext context)
    {
        while (at <= context.NounAt && _cues.IsCountry(at) && !_cues.IsActor(at))
            at++;
        if (context.Noun is PlaceWords.Town or PlaceWords.Village && at == context.NounAt)
            return true;
        // « la ville septentrionale de Kidal »
        return _cues.Before(TermClass.PlaceRelations, bearing.Next) is { Term.Value: PlaceWords.Adjective }
            && _cues.Before(TermClass.PlaceNouns, bearing.First) is { Term.Value: PlaceWords.Town or PlaceWords.Village };
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
                if (_distances.Before(hit, out var first) is { } kilometres)
                {
                    context.Kilometres = kilometres;
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
            case PlaceWords.Edge:
                // "at the northern exit of the town of X": near it, whatever stands before.
                (context.Relation, context.First, at) = (context.Relation ?? PlaceWords.Near, hit.First, hit.First);
                return true;
            default:
                if (context.Noun is null && context.Relation is null && !context.HasDistance)
                    (context.Noun, context.NounAt, context.First) = (hit.Term.Value, hit.First, hit.First);
                at = hit.First;
                return true;
        }
    }

    /// <summary>Takes the relation in; false when "au" in "30 km au nord" leads on to a distance.</summary>
    private bool Decide(TermHit hit, ref PlaceContext context, ref int at)
    {
        var (value, isLoose) = (hit.Term.Value, hit.Term.Value == PlaceWords.On);
        if (isLoose)
            value = PlaceWords.In;
        if (context.HasDistance && value is PlaceWords.In or PlaceWords.From)
            return true;
        if (context.Relation == PlaceWords.Near)
        {
            // "at the exit of X": the exit has said it.
            context.First = value == PlaceWords.In ? hit.First : context.First;
            return true;
        }

        if (value is PlaceWords.In or PlaceWords.From or PlaceWords.To && !context.HasDistance
            && _cues.Before(TermClass.PlaceNouns, hit.First) is { Term.Value: PlaceWords.Kilometre or PlaceWords.Mile })
        {
            (at, context.First) = (hit.First, hit.First);
            return false;
        }

        if (value == PlaceWords.And)
            return true;
        // "a source in Bamako", "an analyst based in Dakar": where somebody sits who speaks.
        if (value is PlaceWords.In or PlaceWords.To or PlaceWords.Towards && _cues.Before(TermClass.PlaceRelations, hit.First) is { Term.Value: PlaceWords.Axis } leading)
            (value, hit) = (PlaceWords.Road, leading); // "l'axe menant à X"
        if (value is PlaceWords.From or PlaceWords.To && _cues.Before(TermClass.PlaceNouns, hit.First) is { Term.Value: PlaceWords.Edge } edge)
            (value, hit) = (PlaceWords.Near, edge); // "at the exit from X", "on the approach to X"
        context.Office |= value == PlaceWords.Based
            || (value == PlaceWords.In && _cues.Before(TermClass.PlaceNouns, hit.First) is { Term.Value: PlaceWords.Speaker });
        (context.Relation, context.IsLoose, context.First) = (value, isLoose, hit.First);
        return true;
    }
}
