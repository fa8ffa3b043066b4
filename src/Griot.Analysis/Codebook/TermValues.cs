using System.Globalization;
using System.Text.RegularExpressions;
using Griot.Analysis.Statistics;
using Griot.Model;

namespace Griot.Analysis.Codebook;

/// <summary>What may stand behind the equals sign in a file of a language pack.</summary>
/// <param name="Expected">In words, for messages.</param>
internal sealed record TermValues(Func<string, bool> Accept, string Expected)
{
    private static readonly Dictionary<string, TermValues> ByClass = new(StringComparer.Ordinal)
    {
        ["abbreviations"] = None(),
        ["acts"] = Pattern("[a-z]+ (verb|noun|victim|sides|leave|leave-name|enter|held)", "an act and its frame, such as 'ambush noun' (verb, noun, victim, sides, leave, leave-name, enter, held)"),
        ["aggregates"] = OneOf([.. Cues.All]),
        ["background"] = OneOf("earlier", "anniversary", "trial", "separate", "other-day", "separate-thing", "onward", "none"),
        ["bearings"] = Pattern(@"\d{1,3}(\.\d+)?", "degrees clockwise from north"),
        ["circumstances"] = Pattern("[a-z]+(-[a-z]+)*", "the name of a circumstance, such as 'repelled'"),
        ["count-modifiers"] = Pattern("[a-z]+(-[a-z]+)*", "the name of a modifier, such as 'at-least'"),
        ["date-words"] = Pattern(@"[a-z]+(-[a-z]+)*( (-?\d+|[a-z]+))?", "the name of a date word and perhaps a number, such as 'week -1'"),
        ["directions"] = OneOf("up", "down", "none"),
        ["function-words"] = None(),
        ["furniture"] = Pattern("[a-z]+", "'line', 'list' or 'rest'"),
        ["grammar"] = Pattern("[a-z]+(-[a-z]+)*", "the name of a part of grammar, such as 'by'"),
        ["harm"] = Harm(),
        ["item-actions"] = Pattern($"({Names<MaterielAction>()}) (verb|of)", $"an action ({Names<MaterielAction>()}) and its frame (verb, of)"),
        ["items"] = Pattern(".+", "the thing's common English name"),
        ["modality"] = Pattern("[a-z]+(-[a-z]+)*", "hedge, hearsay, future, condition, threat or metaphor"),
        ["months"] = Pattern(@"(1[0-2]|[1-9])( beside)?", "the number of a month, with 'beside' for a form that needs a day or year beside it"),
        ["nationalities"] = Any(),
        ["number-words"] = Pattern(@"(glued |money )?[*x]?\d+|[a-z]+(-[a-z]+)*", "a number, *1000 or x1000 for a multiplier"),
        ["ordinals"] = Pattern(@"\d+", "the number of a place in a row, such as 3"),
        ["persons"] = Pattern($"({Names<PersonKind>()})(:[a-z-]*(:(object|demographic|men|collective))?)?", $"a kind of person ({Names<PersonKind>()}) and perhaps a party"),
        ["place-nouns"] = Pattern("[a-z]+(-[a-z]+)*", "the name of a kind of place, such as 'village'"),
        ["place-relations"] = Pattern("[a-z]+(-[a-z]+)*", "the name of a relation, such as 'near'"),
        ["responsibility-phrases"] = Pattern(
            "none-claimed|general|hearsay-of-event|charge|performs|deed|(claimed|denied|suspected|attributed) (subject|object|agent|act|accuse|onto|noun|verb|weak|doer|belief|cleft|charge)",
            "a status and where its party stands, such as 'claimed subject' (claimed, denied, suspected, attributed; subject, object, agent, act, accuse, onto, noun, verb, weak, doer, belief, cleft, charge), or none-claimed, general, hearsay-of-event, charge, performs, deed"),
        ["speakers"] = Pattern("[a-z]+", "the kind of speaker, such as 'witness'"),
        ["speech"] = Pattern("(says|claims|denies|accuses|suspects)( after)?|none", "a stance (says, claims, denies, accuses, suspects), with 'after' where the speaker follows, or none"),
        ["superseding"] = OneOf("earlier", "rather", "standing"),
        ["units"] = Pattern("[a-z]+( [a-z]+)*", "the name of a unit, such as 'people'"),
        ["vague-counts"] = Pattern(@"\d+(\+|-\d+)?", "a count such as 12, 24+ or 3-10"),
        ["weekdays"] = Pattern("[1-7]( beside)?", "the number of a weekday, Monday being 1"),
    };

    public static IEnumerable<string> Classes => ByClass.Keys.Order(StringComparer.Ordinal);

    /// <summary>The values of a class of terms; null when there is no such class.</summary>
    public static TermValues? Of(string termClass) => ByClass.GetValueOrDefault(termClass);

    private static TermValues Any() => new(_ => true, "any value");
    private static TermValues None() => new(value => value.Length == 0, "no value");
    private static TermValues OneOf(params string[] values) => new(values.Contains, $"one of: {string.Join(", ", values)}");

    private static TermValues Harm() => Pattern(
        $"({Names<TollMeasure>()}) (verb|intr|noun|of|toll|neutralise|loss|lose|after|far|own|sustain|sign|move|care|hit|absent|collateral|nil|leave|skip)",
        $"a measure ({Names<TollMeasure>()}) and its frame (verb, intr, noun, of, toll, neutralise, loss, lose, after, far, own, sustain, sign, move, care, hit, absent, collateral, nil, leave, skip)");

    private static TermValues Pattern(string pattern, string expected)
    {
        var whole = new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return new(whole.IsMatch, expected.Replace("|", ", ", StringComparison.Ordinal));
    }

    private static string Names<T>()
        where T : struct, Enum => string.Join('|', Enum.GetNames<T>().Select(name => string.Concat(
            name.Select((c, i) => (char.IsUpper(c) && i > 0 ? "_" : "") + char.ToLower(c, CultureInfo.InvariantCulture)))));
}
