using System.Text;
using Griot.Model;

namespace Griot.Reading.Tests;

public sealed class ReportReaderTests
{
    [Fact]
    public void A_text_is_kept_exactly_as_it_was_written()
    {
        const string text = "  Ten soldiers\r\nwere killed.\t\r\n\r\nÀ Gao \U0001F534 \n";

        Assert.Equal(text, Read(text).Text);
    }

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text() =>
        Assert.Equal("Ten killed.", Read([0xEF, 0xBB, 0xBF, .. "Ten killed."u8]).Text);

    [Fact]
    public void The_text_of_a_report_starts_after_the_line_end_of_its_front_matter()
    {
        Assert.Equal("Ten killed.\n", Read("---\ntitle: A\n---\nTen killed.\n").Text);
        Assert.Equal("Ten killed.\r\n", Read("---\r\ntitle: A\r\n---\r\nTen killed.\r\n").Text);
        Assert.Equal("\nTen killed.", Read("---\ntitle: A\n---\n\nTen killed.").Text);
        Assert.Equal("Ten killed.", Read([0xEF, 0xBB, 0xBF, .. "---\ntitle: A\n--- \nTen killed."u8]).Text);
    }

    [Fact]
    public void Three_hyphens_further_down_are_text()
    {
        const string text = "Ten killed.\n---\nPosted by Admin\n---\n";

        Assert.Equal(text, Read(text).Text);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_said_with_its_line_and_the_way_out()
    {
        var problem = Problem([.. "Ten killed\nat M"u8, 0xE9, .. "naka"u8]);

        Assert.Equal("report.txt", problem.File);
        Assert.Contains("not UTF-8: byte 0xE9 at offset 15 (line 2)", problem.Reason, StringComparison.Ordinal);
        Assert.Contains("iconv", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_inside_a_character_is_not_utf8() =>
        Assert.Contains("not UTF-8", Problem([.. "Ten killed at M"u8, 0xC3]).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_utf16_file_is_named_for_what_it_is() =>
        Assert.Contains("UTF-16", Problem([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Ten killed.")]).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_file_with_nul_bytes_is_not_a_text() =>
        Assert.Contains("NUL byte at offset 4", Problem([.. "PK\u0003\u0004"u8, 0, 0, 8]).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void A_file_without_text_is_empty(string text) =>
        Assert.Contains("no text", Problem(Encoding.UTF8.GetBytes(text)).Reason, StringComparison.Ordinal);

    [Fact]
    public void Front_matter_alone_is_no_report() =>
        Assert.Contains("no text after it", Problem("---\ntitle: A\n---\n \n").Reason, StringComparison.Ordinal);

    [Fact]
    public void Fifty_megabytes_of_one_line_are_refused_at_once()
    {
        var bytes = new byte[50 * 1024 * 1024];
        bytes.AsSpan().Fill((byte)'a');

        Assert.Contains("Line 1 is 52,428,800 characters long", Problem(bytes).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_without_end_is_refused_at_the_limit()
    {
        var outcome = ReportReader.Read("endless", new EndlessStream());

        Assert.Contains("larger than 64 MB", Assert.IsType<UnreadableReport>(outcome).Problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_names_the_file_the_reason_and_what_to_do() =>
        Assert.Equal("report.txt: It holds no text. Remove it, or save the report again.", Problem([]).ToString());

    private static Report Read(string text) => Read(Encoding.UTF8.GetBytes(text));
    private static Report Read(byte[] bytes) => Assert.IsType<ReadReport>(ReportReader.Read("report.txt", bytes)).Report;
    private static ReadProblem Problem(string text) => Problem(Encoding.UTF8.GetBytes(text));
    private static ReadProblem Problem(byte[] bytes) => Assert.IsType<UnreadableReport>(ReportReader.Read("report.txt", bytes)).Problem;

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'\n');
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
