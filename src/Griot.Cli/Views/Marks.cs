using Griot.Engine;
using Spectre.Console;

namespace Griot.Cli.Views;

/// <summary>A sign for each mark, always beside its word, so that colour says nothing alone.</summary>
internal static class Marks
{
    public static IReadOnlyList<ClaimMark> All { get; } = Enum.GetValues<ClaimMark>();

    public static string Sign(ClaimMark mark) => mark switch
    {
        ClaimMark.Agrees => "=",
        ClaimMark.Compatible => "~",
        ClaimMark.Contradicts => "!",
        ClaimMark.Silent => ".",
        ClaimMark.Denies => "x",
        ClaimMark.Superseded => "<",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "Not a mark."),
    };

    public static Style Style(ClaimMark mark) => mark switch
    {
        ClaimMark.Agrees => Styles.Good,
        ClaimMark.Contradicts or ClaimMark.Denies => Styles.Bad,
        ClaimMark.Superseded or ClaimMark.Silent => Styles.Quiet,
        _ => Spectre.Console.Style.Plain,
    };
}
