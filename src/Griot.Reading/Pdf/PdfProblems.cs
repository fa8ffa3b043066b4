using System.Globalization;

namespace Griot.Reading.Pdf;

/// <summary>What reading can say of PDF files.</summary>
internal static class PdfProblems
{
    public static ReadProblem NotInstalled(string file) =>
        new(file, "It is a PDF, and the program pdftotext, which takes the text out, is not installed.",
            "Install it (Debian, Ubuntu: apt install poppler-utils; macOS: brew install poppler), then read the file again.");

    public static ReadProblem NoText(string file) =>
        new(file, "The PDF holds no text; its pages may be pictures.", "Run it through a program that recognises text in pictures, such as ocrmypdf.");

    public static ReadProblem TooMuchText(string file) =>
        new(file, string.Create(CultureInfo.InvariantCulture, $"The PDF holds more than {ReadingLimits.Bytes / (1024 * 1024)} MB of text."), "Split it into one file for each report.");

    public static ReadProblem TookTooLong(string file, TimeSpan time) =>
        new(file, string.Create(CultureInfo.InvariantCulture, $"pdftotext was stopped after {time.TotalSeconds:0} seconds."), "Open the PDF with another program and save it again.");

    public static ReadProblem Failed(string file, int code, string said) =>
        new(file, string.Create(CultureInfo.InvariantCulture, $"pdftotext failed with code {code}{(said.Length == 0 ? "" : $": {said.TrimEnd('.')}")}."),
            "Is the file whole, and open without a password? Save it again with another program.");
}
