using Griot.Model;

namespace Griot.Analysis.Text;

/// <summary>What part of a report a sentence stands in.</summary>
public enum SectionKind : byte
{
    /// <summary>The report's title where the text repeats it: told again by the body, but evidence all the same.</summary>
    Headline,
    Body,

    /// <summary>A line without a full stop inside the text: a sub-heading or the headline of another story. Gives context, never an event.</summary>
    Heading,

    /// <summary>Menus, links to other stories, share lines, "similar posts": never a source of events.</summary>
    Furniture,
}

/// <summary>A sentence: a run of tokens.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Paragraph">Number of its paragraph, from 0.</param>
public sealed record Sentence(TextSpan Span, int First, int Next, int Paragraph, SectionKind Section)
{
    public bool Contains(int token) => First <= token && token < Next;
}
