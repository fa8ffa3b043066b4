namespace Griot.Reading.Pages.Html;

/// <summary>One element or one run of text, in the order of the page.</summary>
/// <param name="Start">Where in the source its text starts, or the name of its tag.</param>
/// <param name="FirstAttribute">Where its attributes start in the document's list; the next node's start where they end.</param>
internal record struct HtmlNode(Tag Tag, int Parent, int Start, int Length, int FirstAttribute)
{
    /// <summary>The number of the first node after it that does not lie in it.</summary>
    public int End { get; set; }
}

/// <summary>An attribute as ranges of the source; its value is still encoded.</summary>
internal readonly record struct HtmlAttribute(int NameStart, int NameLength, int ValueStart, int ValueLength);

/// <summary>A parsed page: nodes in the order of the source, so that everything inside node n lies between n and its end.</summary>
/// <remarks>Node 0 is the root. A node's number is always greater than its parent's, which lets sums run up the tree in one pass.</remarks>
internal sealed class HtmlDocument
{
    private readonly HtmlNode[] _nodes;
    private readonly HtmlAttribute[] _attributes;

    internal HtmlDocument(string source, HtmlNode[] nodes, int count, HtmlAttribute[] attributes, int attributeCount)
    {
        (Source, _nodes, Count, _attributes) = (source, nodes, count, attributes);
        AttributeCount = attributeCount;
    }

    public string Source { get; }

    public int Count { get; }

    private int AttributeCount { get; }

    public ref readonly HtmlNode this[int node] => ref _nodes[node];

    /// <summary>The text of a text node as it stands in the source, with its character references.</summary>
    public ReadOnlySpan<char> Raw(int node) => Source.AsSpan(_nodes[node].Start, _nodes[node].Length);

    /// <summary>The value of an attribute, decoded; null when the element does not have it.</summary>
    public string? Attribute(int node, string name)
    {
        foreach (ref readonly var attribute in Attributes(node))
        {
            if (NameOf(attribute).Equals(name, StringComparison.OrdinalIgnoreCase))
                return CharacterReferences.Decode(ValueOf(attribute));
        }

        return null;
    }

    public bool HasAttribute(int node, string name)
    {
        foreach (ref readonly var attribute in Attributes(node))
        {
            if (NameOf(attribute).Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    public ReadOnlySpan<HtmlAttribute> Attributes(int node)
    {
        var first = _nodes[node].FirstAttribute;
        var end = node + 1 < Count ? _nodes[node + 1].FirstAttribute : AttributeCount;
        return _attributes.AsSpan(first, end - first);
    }

    public ReadOnlySpan<char> NameOf(in HtmlAttribute attribute) => Source.AsSpan(attribute.NameStart, attribute.NameLength);

    /// <summary>The value as it stands in the source, with its character references.</summary>
    public ReadOnlySpan<char> ValueOf(in HtmlAttribute attribute) => Source.AsSpan(attribute.ValueStart, attribute.ValueLength);
}
