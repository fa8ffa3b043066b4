using System.Collections.Immutable;
using Griot.Merging;
using Griot.Merging.Aggregation;

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
        var otherwise = OtherRules(dossier);
        return new(dossier, [.. said.Keys.Order().Select(field => Field(field, said[field], dossier, otherwise))]);
    }

    private static ILookup<string, (string Rule, string Value)> OtherRules(Dossier dossier)
    {
        var reports = dossier.Tellings.Select(telling => telling.Report).DistinctBy(coded => coded.Report.Id).ToDictionary(coded => coded.Report.Id);
        return AggregationRules.All
            .SelectMany(rule => RuleSwitch.Apply([dossier.Incident], reports, rule)[0].Tolls, (rule, toll) => (rule.Name, Toll: toll))
            .ToLookup(pair => FieldKey.Of(pair.Toll.Measure, pair.Toll.Who).Name, pair => (pair.Name, Wording.Of(pair.Toll)));
    }

    private static ClaimField Field(FieldKey field, List<Saying> said, Dossier dossier, ILookup<string, (string Rule, string Value)> otherwise)
    {
        var coded = CodedValue.Of(field, dossier.Incident);
        var contradictions = dossier.Incident.Contradictions.Where(one => one.Field == field.Name).ToImmutableArray();
        var claims = said.Select(saying => saying.ToClaim(coded, contradictions));
        var silent = dossier.Incident.Reports.Where(report => said.TrueForAll(saying => saying.Telling.Part.Id != report.Id)).Select(Claim.Silence);
        return new(field.Name, coded.Text, coded.Rule, [.. otherwise[field.Name].Where(one => one.Value != coded.Text).Select(one => $"{one.Rule} {one.Value}")], contradictions, [.. claims.Concat(silent).Distinct()])
        {
            // Parties are decided role by role.
            Decisions = [.. dossier.Incident.Decisions.Where(one => one.Field == field.Name || one.Field.StartsWith(field.Name + ".", StringComparison.Ordinal))],
        };
    }
}
