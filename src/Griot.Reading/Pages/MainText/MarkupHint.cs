namespace Griot.Reading.Pages.MainText;

/// <summary>What the class and id of an element say that it holds.</summary>
[Flags]
internal enum MarkupHint : byte
{
    None = 0,

    /// <summary>Menus, teasers, sharing, advertising: never the text.</summary>
    Boilerplate = 1,

    /// <summary>What readers wrote.</summary>
    Comments = 2,

    /// <summary>The body of an article.</summary>
    Body = 4,

    /// <summary>The article, or what holds it.</summary>
    Article = 8,

    Caption = 16,

    /// <summary>Who wrote it, and when.</summary>
    Byline = 32,

    Hidden = 64,

    /// <summary>The paragraph between title and body.</summary>
    Lead = 128,
}
