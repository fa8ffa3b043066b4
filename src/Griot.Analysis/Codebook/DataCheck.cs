using System.Collections.Immutable;
using System.Globalization;
using Griot.Analysis.Languages;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Codebook;

/// <summary>Looks at every line of the codebook, the language packs and the actors, and says what is wrong with which.</summary>
/// <remarks>The coder itself stops at the first wrong line; an analyst who edits data wants all of them, with what was expected.</remarks>
public static class DataCheck
{
    /// <summary>One message for each wrong line: file, line, what was expected, what was met. Throws <see cref="FormatException"/> where a file is not laid out as lines and blocks.</summary>
    public static ImmutableArray<string> Problems(DataFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        ImmutableArray<string> terms = [.. Folders(data), .. Languages(data), .. ActorCheck.Problems(data)];
        // Rules name terms and actors; while those are wrong there is little to say about the rules.
        return terms.IsEmpty ? [.. RuleCheck.Problems(data)] : terms;
    }

    /// <summary>A message as the rest of the data's messages are written.</summary>
    internal static string At(DataFile file, int line, string expected, string met) => file.Wrong(line, met, expected).Message;

    private static IEnumerable<string> Folders(DataFiles data)
    {
        string[] known = ["actors", "codebook", "countries", "foreign", "gazetteer", "languages", "merging", "reading", "sources"];
        return data.In("").Where(file => !known.Contains(file.Path.Split('/')[0])).Select(file =>
            $"data/{file.Path}: expected a folder named {string.Join(", ", known.Order(StringComparer.Ordinal))}; the file is not read.");
    }

    private static IEnumerable<string> Languages(DataFiles data) =>
        data.In("languages").GroupBy(file => file.Path.Split('/')[1]).SelectMany(pack => Pack(pack.Key, [.. pack]));

    private static IEnumerable<string> Pack(string code, ImmutableArray<DataFile> files)
    {
        var endings = files.Where(file => file.Name == "inflections").ToList();
        if (endings.Count != 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"data/languages/{code}: expected one file inflections.txt, met {endings.Count}.");
            yield break;
        }

        var inflections = new Inflections(endings[0]);
        foreach (var file in files.Where(file => file.Name != "inflections"))
        {
            if (TermValues.Of(file.Name) is not { } values)
            {
                yield return $"data/{file.Path}: expected a class of terms ({string.Join(", ", TermValues.Classes)}), met '{file.Name}'.";
                continue;
            }

            foreach (var (number, line) in file.Lines())
            {
                if (Problem(line, values, inflections) is { } problem)
                    yield return At(file, number, problem.Expected, problem.Met);
            }
        }
    }

    private static (string Expected, string Met)? Problem(string line, TermValues values, Inflections inflections)
    {
        var equals = line.LastIndexOf(" = ", StringComparison.Ordinal);
        var (forms, value) = equals < 0 ? (line, "") : (line[..equals], line[(equals + 3)..].Trim());
        if (!values.Accept(value))
            return ($"expected 'form, form, ... = value' with {values.Expected}", value.Length == 0 ? line : value);
        foreach (var form in forms.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                _ = inflections.Expand(form).Count();
            }
            catch (FormatException wrong)
            {
                return (wrong.Message.TrimEnd('.'), form);
            }
        }

        return null;
    }
}
