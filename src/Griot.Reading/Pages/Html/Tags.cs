using System.Collections.Frozen;

namespace Griot.Reading.Pages.Html;

/// <summary>What the elements of HTML are, as far as reading needs to know.</summary>
internal static class Tags
{
    private const int Count = (int)Tag.Xmp + 1;

    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> ByName = Enum.GetValues<Tag>()
        .Where(tag => tag > Tag.Other)
        .ToFrozenDictionary(tag => tag.ToString(), tag => tag, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly bool[] Void = Set(
        Tag.Base, Tag.Br, Tag.Col, Tag.Embed, Tag.Frame, Tag.Hr, Tag.Image, Tag.Img, Tag.Input, Tag.Link, Tag.Meta, Tag.Param, Tag.Source, Tag.Track, Tag.Wbr);

    private static readonly bool[] Raw = Set(
        Tag.Script, Tag.Style, Tag.Textarea, Tag.Title, Tag.Xmp, Tag.Iframe, Tag.Noembed, Tag.Noframes, Tag.Plaintext);

    private static readonly bool[] Block = Set(
        Tag.Address, Tag.Article, Tag.Aside, Tag.Blockquote, Tag.Body, Tag.Caption, Tag.Center, Tag.Dd, Tag.Details, Tag.Dialog, Tag.Dir, Tag.Div, Tag.Dl,
        Tag.Dt, Tag.Fieldset, Tag.Figcaption, Tag.Figure, Tag.Footer, Tag.Form, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Head, Tag.Header,
        Tag.Hgroup, Tag.Hr, Tag.Html, Tag.Legend, Tag.Li, Tag.Listing, Tag.Main, Tag.Menu, Tag.Nav, Tag.Ol, Tag.Optgroup, Tag.Option, Tag.P,
        Tag.Plaintext, Tag.Pre, Tag.Search, Tag.Section, Tag.Summary, Tag.Table, Tag.Tbody, Tag.Td, Tag.Tfoot, Tag.Th, Tag.Thead, Tag.Tr, Tag.Ul, Tag.Xmp);

    private static readonly bool[] EndsParagraph = Set(
        Tag.Address, Tag.Article, Tag.Aside, Tag.Blockquote, Tag.Center, Tag.Dd, Tag.Details, Tag.Dialog, Tag.Dir, Tag.Div, Tag.Dl, Tag.Dt, Tag.Fieldset,
        Tag.Figcaption, Tag.Figure, Tag.Footer, Tag.Form, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Header, Tag.Hgroup, Tag.Hr, Tag.Li,
        Tag.Listing, Tag.Main, Tag.Menu, Tag.Nav, Tag.Ol, Tag.P, Tag.Plaintext, Tag.Pre, Tag.Search, Tag.Section, Tag.Summary, Tag.Table, Tag.Ul, Tag.Xmp);

    private static readonly bool[] InHead = Set(
        Tag.Base, Tag.Link, Tag.Meta, Tag.Noscript, Tag.Script, Tag.Style, Tag.Template, Tag.Title);

    private static readonly bool[] Phrase = Set(
        Tag.A, Tag.Abbr, Tag.B, Tag.Big, Tag.Cite, Tag.Code, Tag.Em, Tag.Font, Tag.I, Tag.Label, Tag.Mark, Tag.Nobr, Tag.Q, Tag.S, Tag.Small, Tag.Span,
        Tag.Strike, Tag.Strong, Tag.Sub, Tag.Sup, Tag.Time, Tag.Tt, Tag.U, Tag.Var);

    // An end tag does not reach out of these.
    private static readonly bool[] Scope = Set(
        Tag.Html, Tag.Table, Tag.Td, Tag.Th, Tag.Caption, Tag.Template, Tag.Object, Tag.Button, Tag.Svg, Tag.Math);

    public static Tag Of(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var tag) ? tag : Tag.Other;

    /// <summary>Whether it never has content: <c>br</c>, <c>img</c> and the like.</summary>
    public static bool IsVoid(Tag tag) => Void[(int)tag];

    /// <summary>Whether markup inside it is no markup: scripts, styles, titles.</summary>
    public static bool IsRaw(Tag tag) => Raw[(int)tag];

    /// <summary>Whether it starts a new line and ends one.</summary>
    public static bool IsBlock(Tag tag) => Block[(int)tag];

    /// <summary>Whether its start ends an open paragraph.</summary>
    public static bool ClosesParagraph(Tag tag) => EndsParagraph[(int)tag];

    public static bool BelongsInHead(Tag tag) => InHead[(int)tag];

    /// <summary>Whether it marks words inside a line.</summary>
    public static bool IsPhrase(Tag tag) => Phrase[(int)tag];

    public static bool IsScope(Tag tag) => Scope[(int)tag];

    public static bool IsHeading(Tag tag) => tag is >= Tag.H1 and <= Tag.H6;

    private static bool[] Set(params ReadOnlySpan<Tag> tags)
    {
        var set = new bool[Count];
        foreach (var tag in tags)
            set[(int)tag] = true;
        return set;
    }
}
