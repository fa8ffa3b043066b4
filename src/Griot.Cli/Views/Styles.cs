using Spectre.Console;

namespace Griot.Cli.Views;

/// <summary>The few colours in use. Each only repeats what words or marks say already.</summary>
internal static class Styles
{
    public static Style Heading { get; } = new(decoration: Decoration.Bold);
    public static Style Quiet { get; } = new(Color.Grey);
    public static Style Good { get; } = new(Color.Green);
    public static Style Warning { get; } = new(Color.Yellow);
    public static Style Bad { get; } = new(Color.Red);
}
