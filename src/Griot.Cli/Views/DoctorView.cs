using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>Names and findings in two columns.</summary>
internal static class DoctorView
{
    public static IRenderable Of(IEnumerable<(string Name, string Finding)> rows)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true }).AddColumn();
        foreach (var (name, finding) in rows)
            grid.AddRow(Screen.Plain(name, Styles.Quiet), Screen.Plain(finding));
        return grid;
    }
}
