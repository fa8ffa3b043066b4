namespace Griot.Analysis.Lexicons;

/// <summary>One entry of a lexicon.</summary>
/// <param name="Value">What it stands for; its meaning depends on the class.</param>
/// <param name="Form">The written form, for explanations.</param>
public sealed record Term(TermClass Class, string Value, string Form, FormRule Rule)
{
    private object? _meaning;

    /// <summary>What the value means to those who read its class: worked out at the first meeting, since a report meets the same terms again and again.</summary>
    /// <param name="read">Always the same for a class.</param>
    internal T Meaning<T>(Func<string, T> read)
        where T : notnull
    {
        if (_meaning is T known)
            return known;
        var meaning = read(Value);
        _meaning = meaning;
        return meaning;
    }

    public bool Equals(Term? other) =>
        other is not null && Class == other.Class && Rule == other.Rule && Value == other.Value && Form == other.Form;

    public override int GetHashCode() => HashCode.Combine(Class, Value, Form, Rule);
}

/// <summary>What the writing of a word must look like for the term to be read.</summary>
public enum FormRule : byte
{
    Any,

    /// <summary>The first letter is a capital: written <c>^Form</c>.</summary>
    Capital,

    /// <summary>All capitals: written <c>^^FORM</c>.</summary>
    Upper,

    /// <summary>Letter for letter, accents included: written <c>=form</c>.</summary>
    Exact,
}

/// <summary>A term found in a text.</summary>
public readonly record struct TermHit(Term Term, int First, int Count)
{
    // Kept beside the term: most hits are only asked for their class, and the terms lie scattered in memory.
    private readonly ushort _count = (ushort)Count;

    public TermClass Class { get; } = Term.Class;

    /// <summary>How many tokens it covers.</summary>
    public int Count => _count;

    /// <summary>The token after the last.</summary>
    public int Next => First + Count;
    public int Last => First + Count - 1;
}
