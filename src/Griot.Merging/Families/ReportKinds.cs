using System.Globalization;
using System.Text;

namespace Griot.Merging.Families;

/// <summary>Sorts an incident's reports into kinds that every test of kinship but the comparison of texts treats alike.</summary>
/// <remarks>
/// A thousand near-copies are of a few kinds, so each question ("does a report like this credit one like that?") is answered once for
/// all pairs of two kinds. Answers about two reports without their like are not kept: they would never be asked for again.
/// </remarks>
internal sealed class ReportKinds
{
    private const char Separator = '\u0001';
    private readonly int[] _kinds;
    private readonly int[] _sizes;
    private readonly Dictionary<(int, int), bool> _answers = [];

    public ReportKinds(IReadOnlyList<ReportInIncident> reports, CreditFinder credits)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _kinds = new int[reports.Count];
        for (var i = 0; i < reports.Count; i++)
        {
            var key = Key(reports[i], credits);
            if (!numbers.TryGetValue(key, out var number))
                numbers[key] = number = numbers.Count;
            _kinds[i] = number;
        }

        _sizes = new int[numbers.Count];
        foreach (var kind in _kinds)
            _sizes[kind]++;
    }

    /// <summary>The answer for two reports, asked for only when no pair of their kinds was asked about before.</summary>
    public bool AreLinked(int earlier, int later, Func<bool> ask)
    {
        var pair = (_kinds[earlier], _kinds[later]);
        if (_sizes[pair.Item1] == 1 && _sizes[pair.Item2] == 1)
            return ask();
        if (!_answers.TryGetValue(pair, out var linked))
            _answers[pair] = linked = ask();
        return linked;
    }

    // Everything that same outlet, credits and statements look at.
    private static string Key(ReportInIncident report, CreditFinder credits)
    {
        var key = new StringBuilder();
        key.Append(report.Outlet).Append(Separator).Append(report.Report.Source).Append(Separator).Append(report.Report.ForwardedFrom)
            .Append(Separator).Append(StatementLink.IsStatement(report));
        foreach (var credit in credits.Of(report))
            key.Append(Separator).Append(credit.Name).Append(credit.Signs);
        foreach (var toll in report.Tolls)
        {
            key.Append(Separator).Append(CultureInfo.InvariantCulture, $"{toll.Value.Measure} {toll.Value.Count} {toll.Value.Superseded} ").Append(toll.Speaker ?? "\u0002");
        }

        foreach (var responsibility in report.Events.SelectMany(coded => coded.Responsibility))
            key.Append(Separator).Append('r').Append(responsibility.Speaker ?? "\u0002");
        return key.ToString();
    }
}
