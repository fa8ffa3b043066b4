using Griot.Reading.Formats;

namespace Griot.Reading.Archives;

/// <summary>One file packed with gzip; what is inside has the outer file's name.</summary>
internal sealed class GzipFormat : IReportFormat
{
    public string Name => "gzip";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options) => head is [0x1F, 0x8B, 8, < 0x20, ..];

    public IEnumerable<PendingReport> Read(Contents contents)
    {
        using var unpacked = new GunzipStream(contents.Bytes, contents.Pass.Budget);
        foreach (var report in contents.Inside(contents.Name, unpacked))
            yield return report;
    }
}
