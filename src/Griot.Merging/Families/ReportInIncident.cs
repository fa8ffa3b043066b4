using System.Collections.Immutable;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Families;

/// <summary>A report with those of its events that belong to one incident.</summary>
internal sealed record ReportInIncident(CodedReport Coded, ImmutableArray<CodedEvent> Events, int CopyGroup)
{
    private List<Word>? _words;

    /// <summary>The words of its text, read once for all comparisons.</summary>
    public List<Word> Words => _words ??= Word.Read(Report.Text);

    public Report Report => Coded.Report;
    public ReportId Id => Coded.Report.Id;

    /// <summary>The day it speaks from: of publication, else of the event, else the first of days, so that it outdates nobody.</summary>
    public DateOnly Day => Report.Published ?? Events.Select(coded => coded.Date?.Value.End).OfType<DateOnly>().DefaultIfEmpty().Max();

    public IEnumerable<Stated<Toll>> Tolls => Events.SelectMany(coded => coded.Tolls);

    /// <summary>Who published it: the stated source, else the address's host; null when neither is known.</summary>
    public string? Outlet => Report.Source ?? (Uri.TryCreate(Report.Url, UriKind.Absolute, out var address) ? address.Host : null);

    /// <summary>Figures the report stands by.</summary>
    public IEnumerable<Stated<Toll>> LiveTolls => Tolls.Where(toll => !toll.Value.Superseded && !toll.Value.Count.IsUnstated);

    public bool IsBackgroundOnly => Events.All(coded => coded.Relation == Relation.Background);
}
