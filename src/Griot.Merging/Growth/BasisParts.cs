namespace Griot.Merging.Growth;

/// <summary>How a basis is laid out in pages.</summary>
internal static class BasisParts
{
    /// <summary>One page: by which build and rule the view was worked out, how many reports and events there are.</summary>
    public const string Head = "head";

    /// <summary>One page: the first event's key of each page of events.</summary>
    public const string Index = "index";

    public const string Events = "events";

    /// <summary>How many reports hold a word, for words that more than one holds; a page is found by a word's highest bits.</summary>
    public const string Words = "words";

    public const int EventsOnAPage = 64;

    /// <summary>A word and its count.</summary>
    public const int BytesOfAWord = sizeof(ulong) + sizeof(int);

    public static long PageOf(ulong word, int bits) => bits == 0 ? 0 : (long)(word >> (64 - bits));
}
