using System.Collections.Immutable;

namespace Griot.Engine;

/// <summary>Fields by reports: who says what about one incident, in which words, and where they disagree.</summary>
public sealed record ClaimMatrix(Dossier Dossier, ImmutableArray<ClaimField> Fields)
{
    public static ClaimMatrix Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var said = dossier.Tellings
            .SelectMany(telling => Sayings.Of(telling))
            .GroupBy(saying => saying.Field)
            .ToDictionary(group => group.Key, group => group.ToList());
        return new(dossier, [.. said.Keys.Order().Select(field => Field(field, said[field], dossier))]);
    }

    private static ClaimField Field(FieldKey field, List<Saying> said, Dossier dossier)
    {
        var coded = CodedValue.Of(field, dossier.Incident);
        var contradictions = dossier.Incident.Contradictions.Where(one => one.Field == field.Name).ToImmutableArray();
        var claims = said.Select(saying => saying.ToClaim(coded, contradictions));
        var silent = dossier.Incident.Reports.Where(report => said.TrueForAll(saying => saying.Telling.Part.Id != report.Id)).Select(Claim.Silence);
        return new(field.Name, coded.Text, coded.Rule, contradictions, [.. claims.Concat(silent).Distinct()]);
    }
}
