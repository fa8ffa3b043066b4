using System.Globalization;

namespace Griot.Reading.Telegram;

/// <summary>What reading can say of Telegram exports.</summary>
internal static class TelegramProblems
{
    public static ReadProblem Broken(string file, string after, long offset, Exception exception) =>
        new(file, string.Create(CultureInfo.InvariantCulture, $"The export is damaged or cut off behind {after}, at byte {offset:N0}: {exception.Message.TrimEnd('.')}."),
            "What came before is read. Export the chat again.");

    public static ReadProblem TooLong(string file, string after, long offset) =>
        new(file, string.Create(CultureInfo.InvariantCulture, $"The post behind {after}, at byte {offset:N0}, is longer than {ReadingLimits.RowBytes / (1024 * 1024)} MB."),
            "It is left out; the posts behind it are read.");

    public static ReadProblem NotAPost(string name) => new(name, "It is not built like a post.", "It is left out. Was the export changed by another program?");
}
