using System.IO.Compression;
using System.Text;

namespace Griot.Cli.Tests;

public sealed class ReadingFilesTests
{
    private const string Post = """{"name":"Sahel Watch","type":"public_channel","id":1,"messages":[{"id":7,"type":"message","date":"2024-03-02T01:30:00","text":"Ten people were killed in an attack on a village near Gao, Mali, on Friday, the army said."}]}""";

    [Fact]
    public void A_folder_of_all_kinds_is_read_and_what_holds_no_report_is_told_in_one_line()
    {
        using var program = new AProgram()
            .File("r/a.zip", Zip(("b.txt", "Ten people died in Gao, the army said on Monday."), ("c.png", "\u0089PNG\0\0")))
            .File("r/result.json", Post)
            .File("r/t.dat", "text;source\nTwo people died in Gao, the army said on Monday.;Sahel Watch\n")
            .File("r/d.png", [0x89, 0x50, 0, 0])
            .File("r/e.json", "{\"version\": 1}");

        Assert.Equal(ExitCode.Done, program.Run("read", program.In("r")));
        Assert.StartsWith("3 reports read: 3 new", program.Output, StringComparison.Ordinal);
        Assert.StartsWith("Passed over: 3 of no known format (", Assert.Single(program.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_inside_of_a_folder_that_is_read_is_left_out()
    {
        using var program = new AProgram().File("a.txt", "Ten people died in Gao.");

        program.Run("read", program.Folder);
        program.Run("read", program.Folder);

        Assert.StartsWith("1 report read: 0 new, 1 already there", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_and_the_order_of_days_can_be_said()
    {
        using var program = new AProgram().File("t.csv", "Words,When\nTen people died in Gao.,03/04/2024\n");

        Assert.Equal(ExitCode.Done, program.Run("code", program.In("t.csv"), "--column", "text=Words", "--column", "date=When", "--days", "day-first", "--json"));
        Assert.Contains("\"published\":\"2024-04-03\"", program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("words=Body")]
    [InlineData("text=")]
    [InlineData("0=Body")]
    public void A_column_that_is_no_part_of_a_report_is_refused(string column)
    {
        using var program = new AProgram().File("t.csv", "text\nTen killed.\n");

        Assert.Equal(ExitCode.Usage, program.Run("code", program.In("t.csv"), "--column", column));
        Assert.Contains("PART=NAME", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_cut_in_the_middle_gives_its_posts_a_message_and_the_exit_code()
    {
        using var program = new AProgram().File("result.json", Post[..^2] + ",{\"id\":8,\"ty");

        Assert.Equal(ExitCode.SomeReportsUnreadable, program.Run("read", program.In("result.json")));
        Assert.StartsWith("1 report read", program.Output, StringComparison.Ordinal);
        Assert.Contains("behind post 7, at byte ", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_program_for_pdf_the_message_says_how_to_get_it_or_its_text_is_coded()
    {
        using var program = new AProgram().File("a.pdf", "%PDF-1.4 nothing");

        Assert.Equal(ExitCode.SomeReportsUnreadable, program.Run("code", program.In("a.pdf")));
        Assert.Contains("pdftotext", program.Errors, StringComparison.Ordinal);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.Latin1.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
