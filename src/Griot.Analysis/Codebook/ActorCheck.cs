using System.Globalization;
using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Codebook;

/// <summary>Checks the blocks of the actor registry.</summary>
internal static class ActorCheck
{
    private static readonly string[] Keys =
        ["name", "kind", "country", "from", "until", "parent", "successor", "who", "en", "fr", "dated", "ambiguous", "regional", "service", "note"];

    private static readonly string[] Kinds =
        ["state", "rebel", "political-militia", "identity-militia", "rioters", "protesters", "civilians", "external"];

    private static readonly string[] References = ["parent", "successor", "regional"];

    public static IEnumerable<string> Problems(DataFiles data)
    {
        var blocks = data.In("actors").SelectMany(file => file.Blocks().Select(block => (File: file, Block: block))).ToList();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, block) in blocks)
        {
            if (!ids.Add(block.Id))
                yield return DataCheck.At(file, block.Line, "expected a key that no actor before has", $"[{block.Id}]");
            if (block["kind"] is null)
                yield return DataCheck.At(file, block.Line, $"expected a line 'kind:' with one of: {string.Join(", ", Kinds)}", $"[{block.Id}]");
        }

        foreach (var (file, block) in blocks)
        {
            foreach (var field in block.Fields)
            {
                if (Expected(field, ids) is { } expected)
                    yield return DataCheck.At(file, field.Line, expected, $"{field.Key}: {field.Value}");
            }
        }
    }

    private static string? Expected(DataField field, HashSet<string> ids) => field.Key switch
    {
        _ when !Keys.Contains(field.Key) => $"expected one of: {string.Join(", ", Keys)}",
        "kind" when !Kinds.Contains(field.Value) => $"expected one of: {string.Join(", ", Kinds)}",
        "who" when field.Value.Length > 0 && !Enum.GetValues<PersonKind>().Any(kind => kind.Name() == field.Value) =>
            $"expected one of: {string.Join(", ", Enum.GetValues<PersonKind>().Select(kind => kind.Name()))}",
        "from" or "until" when field.Value.Length > 0 && !IsMonth(field.Value) => "expected a year or a month, such as 2023 or 2023-09",
        _ when References.Contains(field.Key) && field.Value.Length > 0 && !ids.Contains(field.Value) => "expected the key of an actor",
        _ => null,
    };

    private static bool IsMonth(string text) =>
        DateOnly.TryParseExact(text, ["yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
