using System.Globalization;

namespace Griot.Reading.Archives;

/// <summary>What reading can say of archives.</summary>
internal static class ArchiveProblems
{
    public static ReadProblem NoDirectory(string file) =>
        new(file, "The end of the zip is missing, and with it the list of its files.", "What can be found without it is read. Fetch or copy the file again.");

    public static ReadProblem TooManyEntries(string file) =>
        new(file, string.Create(CultureInfo.InvariantCulture, $"It holds more than {ReadingLimits.Entries:N0} entries."), "The rest is not read. Split the archive, or unpack it first.");

    public static ReadProblem Encrypted(string file) => new(file, "It is encrypted.", "Unpack it with its password first.");

    public static ReadProblem Method(string file, int method) =>
        new(file, string.Create(CultureInfo.InvariantCulture, $"It is packed by method {method}, which is not known here."), "Unpack it with another program, or pack it again with plain zip.");

    public static ReadProblem NotThere(string file) =>
        new(file, "The zip lists it, but it does not lie where the list says.", "Fetch or copy the file again.");

    public static ReadProblem Document(string file, string kind) =>
        new(file, $"It is {kind}, which is not read.", "Save it as PDF or as plain text.");

    public static ReadProblem NotAHeader(string file, long offset) =>
        new(file, string.Create(CultureInfo.InvariantCulture, $"At byte {offset:N0} there is no header of an entry."), "What came before is read. Fetch or copy the file again.");
}
