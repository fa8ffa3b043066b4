using System.Globalization;
using System.Text;
using Griot.Reading.Pdf;

namespace Griot.Reading.Tests.Pdf;

public sealed class PdfFormatTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("griot-pdf-").FullName;

    [Fact]
    public void The_text_of_a_pdf_is_a_report()
    {
        Assert.SkipWhen(PdfToText.OnPath.Program is null, "pdftotext is not installed");

        Assert.Equal("Ten people were killed in Gao.", Assert.Single(AFile.Read("a.pdf", Pdf("Ten people were killed in Gao.")).Reports()).Text.Trim());
    }

    [Fact]
    public void A_pdf_without_text_is_said_to_be_pictures()
    {
        Assert.SkipWhen(PdfToText.OnPath.Program is null, "pdftotext is not installed");

        Assert.Contains("may be pictures", Assert.Single(AFile.Read("a.pdf", Pdf("")).Problems()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_pdf_is_told_with_what_the_program_said()
    {
        Assert.SkipWhen(PdfToText.OnPath.Program is null, "pdftotext is not installed");

        Assert.Contains("pdftotext failed with code", Assert.Single(AFile.Read("a.pdf", "%PDF-1.4\nnothing").Problems()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_program_it_is_said_how_to_get_it()
    {
        var problem = Assert.Single(Read(PdfToText.OnPath with { Program = null }).Problems());

        Assert.Contains("is not installed", problem.Reason, StringComparison.Ordinal);
        Assert.Contains("apt install poppler-utils", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_does_not_end_is_stopped()
    {
        var start = DateTime.UtcNow;

        var problem = Assert.Single(Read(new(Program("sleep 60"), 1L << 30, TimeSpan.FromSeconds(1))).Problems());

        Assert.Contains("was stopped after 1 seconds", problem.Reason, StringComparison.Ordinal);
        Assert.InRange(DateTime.UtcNow - start, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_program_that_wants_too_much_memory_fails_alone()
    {
        var problem = Assert.Single(Read(new(Program("exec awk 'BEGIN { x = \"0123456789abcdef\"; while (1) x = x x }'"), 64L << 20, TimeSpan.FromSeconds(30))).Problems());

        Assert.Contains("pdftotext failed with code", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_writes_without_end_is_stopped() => Assert.Contains(
        "more than 64 MB of text", Assert.Single(Read(new(Program("exec tr '\\0' x < /dev/zero"), 1L << 30, TimeSpan.FromSeconds(30))).Problems()).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_program_gets_nothing_of_the_surroundings() => Assert.DoesNotContain(
        "HOME=", Assert.Single(Read(new(Program("exec env"), 1L << 30, TimeSpan.FromSeconds(30))).Reports()).Text, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static List<ReadOutcome> Read(PdfToText program) => AFile.Read("a.pdf", Pdf("Ten killed."), ReadingOptions.Default with { Pdf = program });

    // A real child in place of pdftotext, to be as bad as it likes.
    private string Program(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the child is a shell script");
        var path = Path.Combine(_folder, "pdftotext");
        File.WriteAllText(path, $"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    private static byte[] Pdf(string text)
    {
        var content = $"BT /F1 12 Tf 72 720 Td ({text}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var (pdf, offsets) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
