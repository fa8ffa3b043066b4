using System.Text;

namespace Griot.Reading.Tests.Mail;

public sealed class MailFormatTests
{
    private const string Head = "From: =?utf-8?Q?Radio_Test?= <news@radio.example.org>\r\nTo: a@example.org\r\nDate: Tue, 5 Mar 2024 23:30:00 +0100 (CET)\r\nMessage-ID: <1@example.org>\r\n";

    [Fact]
    public void A_message_is_a_report_of_the_domain_it_came_from()
    {
        var report = Assert.Single(AFile.Read("a.eml", Head + "Subject: =?iso-8859-1?Q?Dix_tu=E9s?=\r\n =?utf-8?B?IMOgIEdhbw==?=\r\n\r\nTen people were killed.\r\n").Reports());

        Assert.Equal(("a.eml", "Dix tués à Gao", "radio.example.org", new DateOnly(2024, 3, 5)), (report.File, report.Title, report.Source, report.Published));
        Assert.Equal("Ten people were killed.\r\n", report.Text);
    }

    [Theory]
    [InlineData("quoted-printable", "Dix tu=E9s, un=\r\nbless=E9.", "iso-8859-1")]
    [InlineData("base64", "RGl4IHR16XMsIHVu\r\nYmxlc3PpLg==", "windows-1252")]
    [InlineData("8bit", "Dix tués, unblessé.", "utf-8")]
    public void What_was_encoded_to_be_sent_is_decoded(string encoding, string body, string charset) => Assert.Equal(
        "Dix tués, unblessé.",
        Assert.Single(AFile.Read("a.eml", $"{Head}Content-Type: text/plain; charset=\"{charset}\"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}").Reports()).Text);

    [Fact]
    public void Of_two_forms_the_plain_one_is_read_and_attachments_are_reports_of_their_own()
    {
        var reports = AFile.Read("a.eml", Head + Mixed(
            "Content-Type: multipart/alternative; boundary=\"in\"\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nTen people were killed.\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>Not this.</p>\r\n--in--\r\n",
            "Content-Type: application/octet-stream; name=\"page.html\"\r\nContent-Disposition: attachment; filename*=UTF-8''pag%C3%A9.html\r\n\r\n" + AFile.Page("Six people died in Gao."),
            "Content-Type: image/png; name=a.png\r\n\r\nxxxx")).Reports();

        Assert.Equal(["a.eml", "a.eml!pagé.html"], reports.Select(report => report.File));
        Assert.Equal("Ten people were killed.", reports[0].Text.Trim());
    }

    [Fact]
    public void A_message_in_html_only_gives_its_text()
    {
        var report = Assert.Single(AFile.Read("a.eml", $"{Head}Content-Type: text/html; charset=utf-8\r\n\r\n{AFile.Page("Six people died in Gao.")}<script>alert(1)</script>").Reports());

        Assert.Contains("Six people died in Gao.", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', report.Text);
    }

    [Fact]
    public void Each_message_of_a_mailbox_is_a_report()
    {
        var first = $"From a@example.org Tue Mar  5 10:00:00 2024\r\n{Head}Subject: A\r\n\r\nTen killed.\r\n\r\n>From the town we hear more.\r\n\r\n";
        var reports = AFile.Read("in.mbox", $"{first}From b@example.org Tue Mar  5 11:00:00 2024\r\n{Head}Subject: B\r\n\r\nNine killed.\r\n").Reports();

        Assert.Equal(["in.mbox#0", $"in.mbox#{first.Length}"], reports.Select(report => report.File));
        Assert.Contains("\r\nFrom the town", reports[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_within_parts_without_end_are_read_to_a_limit()
    {
        var text = new StringBuilder(Head);
        for (var i = 0; i < 2000; i++)
            text.Append($"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        text.Append("\r\nTen killed.");

        Assert.Empty(AFile.Read("a.eml", text.ToString()).Problems());
    }

    [Fact]
    public void Messages_within_messages_count_as_containers()
    {
        var message = Head + "\r\nTen killed.";
        for (var i = 0; i < 20; i++)
            message = Head + Mixed("Content-Type: message/rfc822\r\n\r\n" + message).Replace("edge", $"edge{i}", StringComparison.Ordinal);

        Assert.Contains("lies inside 6 containers", Assert.Single(AFile.Read("a.eml", message).Problems()).Reason, StringComparison.Ordinal);
    }

    private static string Mixed(params string[] parts) =>
        $"Content-Type: multipart/mixed; boundary=edge\r\n\r\n{string.Concat(parts.Select(part => $"--edge\r\n{part}\r\n"))}--edge--\r\n";
}
