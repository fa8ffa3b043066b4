using Griot.Merging.Aggregation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>The rules there are, and the one in use.</summary>
internal static class RuleView
{
    public static IRenderable Of(IAggregationRule own)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true }).AddColumn(new GridColumn { NoWrap = true }).AddColumn();
        foreach (var rule in AggregationRules.All)
            grid.AddRow(Screen.Plain(rule == own ? "*" : " "), Screen.Plain(rule.Name, rule == own ? Styles.Heading : null), Screen.Plain(rule.Meaning, Styles.Quiet));
        return new Rows(grid, Screen.Plain("* used in this workspace; --rule NAME takes another one for a single call", Styles.Quiet), new Text(""));
    }
}
