using System.Globalization;
using System.Text;
using Griot.Analysis.Places;

namespace Griot.Engine;

/// <summary>What came of reading a file of places.</summary>
/// <param name="Outcome">Null when the file gave nothing at all; <paramref name="Problem"/> then says why.</param>
/// <param name="RegionFile">The file that gave regions their names, where there was one.</param>
public sealed record GeoNamesReading(ImportOutcome? Outcome, string? RegionFile, string? Problem);

/// <summary>Reads a GeoNames country dump from disk, with the names of regions from the file that GeoNames gives for them.</summary>
public static class GeoNamesFile
{
    /// <summary>GeoNames' table of first-level regions. Used when it lies beside the dump.</summary>
    public const string RegionNames = "admin1CodesASCII.txt";

    private const string Expected = "GeoNames country dumps (such as ML.txt) have 19 columns separated by tabs.";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static GeoNamesReading Read(string file)
    {
        if (Directory.Exists(file))
            return Refused(file, "It is a folder.", "Name one file in it.");
        if (!File.Exists(file))
            return Refused(file, "There is no such file.", "Check the spelling of the path.");
        var regions = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, RegionNames);
        try
        {
            if (IsZip(file))
                return Refused(file, "It is a zip archive.", "Unpack it and import the text file in it.");
            using var dump = new StreamReader(file, Strict);
            using var codes = File.Exists(regions) ? new StreamReader(regions, Strict) : null;
            return Checked(file, GazetteerImport.Read(dump, codes), codes is null ? null : regions);
        }
        catch (DecoderFallbackException)
        {
            return Refused(file, "It is not UTF-8 text.", $"Convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 '{file}'");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refused(file, $"It could not be read: {exception.Message.TrimEnd('.')}.", "Check its permissions.");
        }
    }

    private static GeoNamesReading Checked(string file, ImportOutcome outcome, string? regions)
    {
        if (outcome.Places.Count > 0)
            return new(outcome, regions, null);
        if (outcome.Skipped.Count > 0)
        {
            var first = outcome.Skipped[0];
            return Refused(file, string.Create(CultureInfo.InvariantCulture, $"None of its lines is a place; line {first.Number}: {first.Reason}."), Expected);
        }

        return outcome.OtherFeatures > 0
            ? Refused(file, string.Create(CultureInfo.InvariantCulture, $"It holds no populated place and no region, only {outcome.OtherFeatures} other features."), "Import the dump of a whole country.")
            : Refused(file, "It holds no text.", Expected);
    }

    private static bool IsZip(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[4];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK\u0003\u0004"u8);
    }

    private static GeoNamesReading Refused(string file, string reason, string advice) => new(null, null, $"{file}: {reason} {advice}");
}
