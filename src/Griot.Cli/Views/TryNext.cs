using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>Commands to try, each on a line of its own so that it can be copied whole.</summary>
internal static class TryNext
{
    public static IRenderable Of(IEnumerable<(string Command, string Why)> suggestions)
    {
        var rows = new List<IRenderable> { new Text(""), Screen.Plain("Try next:", Styles.Heading) };
        foreach (var (command, why) in suggestions)
        {
            rows.Add(Screen.Plain($"  {why}", Styles.Quiet));
            rows.Add(Screen.Plain($"    {command}"));
        }

        return new Rows(rows);
    }
}
