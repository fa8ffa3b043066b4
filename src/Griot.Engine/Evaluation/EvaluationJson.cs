using System.Text.Json;

namespace Griot.Engine.Evaluation;

/// <summary>Writes a score as lines of JSON: one for each language of each gold folder, one for its incidents.</summary>
public static class EvaluationJson
{
    public const string Schema = "griot/evaluation/1";

    public static IEnumerable<ReadOnlyMemory<byte>> Lines(GoldScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        foreach (var language in score.Languages)
            yield return Line(score.Name, "reports", language.Language, language.Figures);
        if (!score.Incidents.IsEmpty)
            yield return Line(score.Name, "incidents", LanguageScore.All, score.Incidents);
    }

    private static ReadOnlyMemory<byte> Line(string gold, string of, string language, IEnumerable<Figure> figures) => JsonLine.Write(json =>
    {
        json.WriteString("schema", Schema);
        json.WriteString("gold", gold);
        json.WriteString("of", of);
        json.WriteString("language", language);
        json.WriteStartObject("figures");
        foreach (var figure in figures)
            Figure(json, figure);
        json.WriteEndObject();
    });

    private static void Figure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject(figure.Name);
        if (figure is { Precision: { } precision, Recall: { } recall })
        {
            json.WriteNumber("precision", precision);
            json.WriteNumber("recall", recall);
        }

        Number(json, figure.Precision is null ? "share" : "f1", figure.Value);
        json.WriteNumber("n", figure.Count);
        Number(json, "target", figure.Target);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number)
            json.WriteNumber(key, number);
        else
            json.WriteNull(key);
    }
}
