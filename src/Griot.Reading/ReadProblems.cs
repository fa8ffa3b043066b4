using System.Globalization;
using Griot.Reading.Archives;

namespace Griot.Reading;

/// <summary>Every message that reading can give, in one place so that they speak with one voice.</summary>
internal static partial class ReadProblems
{
    public static ReadProblem Missing(string file) =>
        new(file, "There is no such file or folder.", "Check the spelling of the path.");

    public static ReadProblem NotAllowed(string file, string why) =>
        new(file, $"It could not be opened: {why.TrimEnd('.')}.", "Check its permissions.");

    public static ReadProblem EmptyFolder(string folder) =>
        new(folder, "The folder holds no files.", "Name the files that hold reports, or the folder above them.");

    public static ReadProblem TooDeep(string file) =>
        new(file, Format($"It lies inside {ReadingLimits.Depth} containers; nothing deeper is unpacked."), "Unpack the outer ones first.");

    public static ReadProblem Broken(string file, long offset, Exception exception) => exception is UnpackingStopped stopped
        ? new(file, Format($"Its {stopped.Packed:N0} bytes unpack to more than {stopped.Unpacked:N0}: it was made to fill memory and disk."), "The rest of it is not read. Do not unpack it with other programs.")
        : new(file, Format($"It is damaged or cut off at byte {offset:N0}: {exception.Message.TrimEnd('.')}."), "What came before is read. Fetch or copy the file again.");

    public static ReadProblem Bug(string file, long offset, Exception exception) =>
        new(file, Format($"Reading it failed at byte {offset:N0} ({exception.GetType().Name}: {exception.Message.TrimEnd('.')})."), "This is a bug in Griot; please report it.");

    public static ReadProblem Empty(string file) =>
        new(file, "It holds no text.", "Remove it, or save the report again.");

    public static ReadProblem OnlyFrontMatter(string file) =>
        new(file, "It holds front matter but no text after it.", "Put the report's text after the closing --- line.");

    public static ReadProblem Binary(string file, long offset) =>
        new(file, Format($"It is not a text: there is a NUL byte at offset {offset}."), "Save the report as plain UTF-8 text.");

    public static ReadProblem Utf16(string file) =>
        new(file, "It is UTF-16, not UTF-8.", $"Convert it, for example: iconv -f UTF-16 -t UTF-8 '{file}'");

    public static ReadProblem NotUtf8(string file, byte value, long offset, int line) =>
        new(file, Format($"It is not UTF-8: byte 0x{value:X2} at offset {offset} (line {line})."),
            $"Convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 '{file}'");

    public static ReadProblem TooLarge(string file) =>
        new(file, Format($"It is larger than {ReadingLimits.Bytes / (1024 * 1024)} MB."), "Split it into one file for each report.");

    public static ReadProblem LineTooLong(string file, int line, int length) =>
        new(file, Format($"Line {line} is {length:N0} characters long; the longest line that is read has {ReadingLimits.LineLength:N0}."),
            "Is it a report? If so, break its text into paragraphs.");

    public static ReadProblem Unclosed(string file) =>
        new(file, "The front matter that starts on line 1 is never closed.", "Add a line of three hyphens after the last of its entries.");

    public static ReadProblem NotAnEntry(string file, int line, string met) =>
        new(file, Format($"Line {line} of the front matter is not an entry: '{Short(met)}'."), "Entries have the form 'key: value'.");

    public static ReadProblem Twice(string file, string key, int line) =>
        new(file, Format($"The front matter gives '{key}' twice, again on line {line}."), "Keep one of the two.");

    public static ReadProblem BadQuotes(string file, string key, string met) =>
        new(file, $"The front matter's '{key}' is not closed or not quoted right: '{Short(met)}'.",
            "Close the quotes; double a single quote inside single quotes ('').");

    public static ReadProblem NotAScalar(string file, string key, string met) =>
        new(file, $"The front matter's '{key}' is not a plain value: '{Short(met)}'.", "Give one value on one line, in quotes if need be.");

    public static ReadProblem BadDate(string file, string met) =>
        new(file, $"The front matter's 'published' is not a date: '{Short(met)}'.", "Write it as YYYY-MM-DD, or leave it out when it is not known.");

    public static ReadProblem BadLanguage(string file, string met) =>
        new(file, $"The front matter's 'language' is not a language tag: '{Short(met)}'.", "Write a tag such as en or fr, or leave it out.");

    public static ReadProblem BadFlag(string file, string met) =>
        new(file, $"The front matter's 'synthetic' is neither true nor false: '{Short(met)}'.", "Write true, or leave it out.");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Short(string met) => met.Length <= 60 ? met : met[..60] + "...";
}
