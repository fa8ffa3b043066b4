using System.Text.Json;

namespace Griot.Cli.Tests;

public sealed class CodeCommandTests
{
    [Fact]
    public void Every_file_gets_a_line_in_the_order_of_names_whatever_the_order_given()
    {
        using var program = new AProgram().File("b.txt", "Ten people died in Gao.").File("a.txt", "Nine people died in Gao.");

        program.Run("code", program.In("b.txt"), program.In("a.txt"), "--json");
        var first = program.Output;
        program.Run("code", program.Folder, "--json", "--cores", "1");

        Assert.Equal(first, program.Output);
        Assert.Equal([program.In("a.txt"), program.In("b.txt")], Lines(first).Select(line => line.GetProperty("report").GetProperty("file").GetString()));
    }

    [Fact]
    public void A_report_can_come_through_standard_input()
    {
        using var program = new AProgram { Input = "---\nsource: Wire\n---\nTen people died in Gao." };

        Assert.Equal(ExitCode.Done, program.Run("code", "-", "--json"));
        Assert.Equal("Wire", Assert.Single(Lines(program.Output)).GetProperty("report").GetProperty("source").GetString());
    }

    [Fact]
    public void Bad_files_are_named_on_stderr_and_in_the_output_and_change_the_exit_code()
    {
        using var program = new AProgram()
            .File("bad/1-latin.txt", [.. "M"u8, 0xE9, .. "naka"u8])
            .File("bad/2-empty.txt", "")
            .File("bad/3-binary.txt", [0x50, 0x4B, 0, 0])
            .File("bad/4-front.txt", "---\ntitle: A\nno end")
            .File("bad/5-date.txt", "---\npublished: soon\n---\nText.")
            .File("bad/6-good.txt", "Ten people died in Gao.");
        Directory.CreateDirectory(program.In("none"));

        var code = program.Run("code", program.In("bad"), program.In("none"), program.In("nowhere.txt"), "--json");

        Assert.Equal(ExitCode.SomeReportsUnreadable, code);
        var lines = Lines(program.Output).ToList();
        Assert.Equal(6, lines.Count);
        Assert.Equal(5, lines.Count(line => line.GetProperty("error").ValueKind == JsonValueKind.String));
        foreach (var (file, reason) in new[]
        {
            ("none", "no files"), ("nowhere.txt", "no such file"), ("1-latin.txt", "not UTF-8"), ("2-empty.txt", "no text"),
            ("3-binary.txt", "NUL"), ("4-front.txt", "never closed"), ("5-date.txt", "not a date: 'soon'"),
        })
        {
            Assert.Single(program.Errors.Split('\n'), line =>
                line.Contains(file, StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Fifty_megabytes_of_one_line_are_refused_in_a_moment()
    {
        var bytes = new byte[50 << 20];
        bytes.AsSpan().Fill((byte)'x');
        using var program = new AProgram().File("line.txt", bytes);

        Assert.Equal(ExitCode.SomeReportsUnreadable, program.Run("code", program.In("line.txt")));
        Assert.Contains("Line 1 is 52,428,800 characters long", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void People_get_a_report_without_escape_sequences_from_the_text()
    {
        using var program = new AProgram { OnATerminal = true }.File("a.txt", "---\ntitle: \"A \\x1b[2J screen wiper\"\n---\nText.");

        program.Run("code", program.In("a.txt"));

        Assert.DoesNotContain("\u001b[2J", program.Output, StringComparison.Ordinal);
        Assert.Contains("screen wiper", program.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Lines(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
}
