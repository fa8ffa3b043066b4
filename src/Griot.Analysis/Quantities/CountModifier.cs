using System.Collections.Frozen;

namespace Griot.Analysis.Quantities;

/// <summary>How words beside a number bend it; the values of <c>count-modifiers.txt</c>.</summary>
internal enum CountModifier : byte
{
    None,

    /// <summary><c>at-least</c>: N or more.</summary>
    AtLeast,

    /// <summary><c>more-than</c>: read as N or more, as the gold does.</summary>
    MoreThan,

    /// <summary><c>up-to</c>: no lower limit, N at most.</summary>
    UpTo,

    /// <summary><c>less-than</c>: no lower limit, N-1 at most.</summary>
    LessThan,

    /// <summary><c>about</c>, <c>about-after</c>: N itself.</summary>
    About,
    AboutAfter,

    /// <summary><c>or-more</c> after a number.</summary>
    OrMore,

    /// <summary><c>between</c>, <c>from</c>: open a range.</summary>
    Between,
    From,

    /// <summary><c>rise</c>: a figure that went from one to the other, two counts and no range.</summary>
    Rise,

    /// <summary><c>to</c>, <c>or</c>, <c>and</c>: join the ends of a range.</summary>
    To,
    Or,
    And,

    /// <summary><c>filler</c>: belongs to a vague count without changing it ("une bonne vingtaine").</summary>
    Filler,

    /// <summary><c>age-before</c>, <c>age-after</c>: the number is an age.</summary>
    AgeBefore,
    AgeAfter,

    /// <summary><c>label</c>: the number is a name ("Resolution 2100", "n° 31").</summary>
    Label,
}

/// <summary>Reads the values of <c>count-modifiers.txt</c>.</summary>
internal static class CountModifiers
{
    private static readonly FrozenDictionary<string, CountModifier> All = new Dictionary<string, CountModifier>(StringComparer.Ordinal)
    {
        ["at-least"] = CountModifier.AtLeast,
        ["more-than"] = CountModifier.MoreThan,
        ["up-to"] = CountModifier.UpTo,
        ["less-than"] = CountModifier.LessThan,
        ["about"] = CountModifier.About,
        ["about-after"] = CountModifier.AboutAfter,
        ["or-more"] = CountModifier.OrMore,
        ["between"] = CountModifier.Between,
        ["from"] = CountModifier.From,
        ["rise"] = CountModifier.Rise,
        ["to"] = CountModifier.To,
        ["or"] = CountModifier.Or,
        ["and"] = CountModifier.And,
        ["filler"] = CountModifier.Filler,
        ["age-before"] = CountModifier.AgeBefore,
        ["age-after"] = CountModifier.AgeAfter,
        ["label"] = CountModifier.Label,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsValue(string value) => All.ContainsKey(value);

    public static CountModifier Of(Lexicons.Term term) => term.Meaning(static value => All.GetValueOrDefault(value));
}
