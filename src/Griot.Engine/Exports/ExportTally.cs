namespace Griot.Engine;

/// <summary>Counts what an export takes and leaves out, so that nothing goes missing in silence.</summary>
internal sealed class ExportTally
{
    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);
    private int _written;

    /// <param name="missing">Why the format has no row for an incident, or null when it has.</param>
    public bool Takes(string? missing)
    {
        if (missing is null)
            _written++;
        else
            _leftOut[missing] = _leftOut.GetValueOrDefault(missing) + 1;
        return missing is null;
    }

    public ExportSummary Summary() => new(_written, _leftOut);
}
