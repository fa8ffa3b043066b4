using System.Globalization;
using System.Text;

namespace Griot.Reading.Tests.Telegram;

public sealed class TelegramFormatTests
{
    private const string Channel =
        """
        {
         "name": "Sahel Watch",
         "type": "public_channel",
         "id": 1555,
         "messages": [
          {"id": 1, "type": "service", "date": "2024-03-01T08:00:00", "date_unixtime": "1709280000", "action": "create_channel", "text": ""},
          {"id": 2, "type": "message", "date": "2024-03-02T01:30:00", "date_unixtime": "1709335800", "from": "Sahel Watch", "text": "Ten people were killed in Gao."},
          {"id": 3, "type": "message", "date": "2024-03-03T08:00:00", "edited": "2024-03-05T08:00:00", "edited_unixtime": "1709625600", "reply_to_message_id": 2,
           "text": ["Update from ", {"type": "bold", "text": "Gao"}, ": ", {"type": "link", "text": "https://example.org/a"}, " says twelve."]},
          {"id": 4, "type": "message", "date": "2024-03-03T09:00:00", "forwarded_from": "Voix du Nord", "text": "Douze morts \u00e0 Gao."},
          {"id": 5, "type": "message", "date": "2024-03-03T10:00:00", "photo": "photos/a.jpg", "text": ""}
         ]
        }
        """;

    [Fact]
    public void Each_post_of_a_channel_is_a_report_of_that_channel()
    {
        var reports = AFile.Read("result.json", Channel).Reports();

        Assert.Equal(["result.json#post 2", "result.json#post 3", "result.json#post 4"], reports.Select(report => report.File));
        Assert.All(reports, report => Assert.Equal("Sahel Watch", report.Source));
    }

    [Fact]
    public void Text_in_pieces_is_joined_as_it_was_written() =>
        Assert.Equal("Update from Gao: https://example.org/a says twelve.", AFile.Read("result.json", Channel).Reports()[1].Text);

    [Fact]
    public void The_day_is_the_universal_one_and_stays_the_first_when_a_post_is_edited() => Assert.Equal(
        [new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 3), new DateOnly(2024, 3, 3)],
        AFile.Read("result.json", Channel).Reports().Select(report => report.Published!.Value));

    [Fact]
    public void A_forward_says_whom_it_passes_on() =>
        Assert.Equal([null, null, "Voix du Nord"], AFile.Read("result.json", Channel).Reports().Select(report => report.ForwardedFrom));

    [Fact]
    public void Service_messages_and_posts_without_text_are_passed_over() =>
        Assert.Equal(["service messages", "posts without text"], AFile.Read("result.json", Channel).PassedOver().Select(one => one.Why));

    [Fact]
    public void Of_a_whole_account_channels_and_groups_are_read_and_private_chats_are_not()
    {
        var reports = AFile.Read("result.json",
            """
            {"about": "Here is the data you requested.", "personal_information": {"first_name": "A", "name": "B"}, "contacts": {"list": [{"name": "C"}]},
             "chats": {"about": "x", "list": [
              {"name": "Sahel Watch", "type": "public_channel", "id": 1, "messages": [{"id": 7, "type": "message", "date": "2024-03-02T01:30:00", "text": "Ten killed."}]},
              {"name": "A Friend", "type": "personal_chat", "id": 2, "messages": [{"id": 7, "type": "message", "date": "2024-03-02T01:30:00", "text": "Private words."}]},
              {"type": "saved_messages", "id": 3, "messages": [{"id": 8, "type": "message", "date": "2024-03-02T01:30:00", "forwarded_from": "Voix", "text": "Neuf morts."},
                {"id": 9, "type": "message", "date": "2024-03-02T01:30:00", "text": "My own note."}]},
              {"name": "Town", "type": "private_supergroup", "id": 4, "messages": [{"id": 7, "type": "message", "date": "2024-03-02T01:30:00", "text": "Shots in town."}]}
             ]}}
            """).Reports();

        Assert.Equal(["Ten killed.", "Neuf morts.", "Shots in town."], reports.Select(report => report.Text));
        Assert.Equal(["Sahel Watch", "Voix", "Town"], reports.Select(report => report.Source));
        Assert.Equal(["result.json#Sahel Watch/post 7", "result.json#post 8", "result.json#Town/post 7"], reports.Select(report => report.File));
    }

    [Fact]
    public void An_export_cut_in_the_middle_gives_the_posts_before_and_names_the_place()
    {
        var export = Export(5000);
        var cut = export[..(export.Length * 2 / 3)];

        var outcomes = AFile.Read("result.json", cut);

        var problem = Assert.Single(outcomes.Problems());
        var last = outcomes.Reports()[^1].File["result.json#".Length..];
        Assert.InRange(outcomes.Reports().Count, 3000, 3500);
        Assert.Matches($"damaged or cut off behind {last}, at byte [0-9,]+", problem.Reason);
        var at = int.Parse(problem.Reason.Split("at byte ")[1].Split(':')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Assert.InRange(at, cut.Length - 300, cut.Length);
    }

    [Fact]
    public void A_post_longer_than_any_is_left_out_and_those_behind_it_are_read()
    {
        var export = Encoding.UTF8.GetString(Export(3)).Replace("Post 2 says", $"{new string('x', ReadingLimits.RowBytes + 100)} \\\" }} ] says", StringComparison.Ordinal);

        var outcomes = AFile.Read("result.json", export);

        Assert.Equal(["result.json#post 1", "result.json#post 3"], outcomes.Reports().Select(report => report.File));
        Assert.Contains("longer than 4 MB", Assert.Single(outcomes.Problems()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_character_spoils_only_its_post()
    {
        var outcomes = AFile.Read("result.json", Encoding.UTF8.GetString(Export(3)).Replace("Post 2", "\\ud83d", StringComparison.Ordinal));

        Assert.Equal(2, outcomes.Reports().Count);
        Assert.Equal("result.json#post 2", Assert.Single(outcomes.Problems()).File);
    }

    private static byte[] Export(int posts) => Encoding.UTF8.GetBytes(
        "{\"name\": \"Sahel Watch\", \"type\": \"public_channel\", \"id\": 1, \"messages\": [\n"
        + string.Join(",\n", Enumerable.Range(1, posts).Select(i => $"  {{\"id\": {i}, \"type\": \"message\", \"date\": \"2024-03-02T01:30:00\", \"text\": \"Post {i} says that {i} were killed.\"}}"))
        + "\n]}");
}
