using System.Text.Json;
using Griot.Reading.Formats;
using Griot.Reading.Json;

namespace Griot.Reading.Telegram;

/// <summary>What Telegram Desktop exports: one chat, or all chats of an account. Each post of a channel or group is a report.</summary>
internal sealed class TelegramFormat : IReportFormat
{
    private static readonly string[] WholeAccount = ["personal_information", "chats", "left_chats"];

    public string Name => "telegram";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options)
    {
        var names = JsonNames.Of(head);
        return names.Contains("messages") ? names.Contains("type") || names.Contains("name") : names.Contains("about") && WholeAccount.Any(names.Contains);
    }

    public IEnumerable<PendingReport> Read(Contents contents)
    {
        var json = new JsonFeed(contents.Bytes);
        var chats = new Stack<TelegramChat>();
        string? key = null;
        var (inList, after) = (false, "the beginning");
        while (true)
        {
            var (more, problem) = Next(contents, json, after);
            if (problem is not null)
                yield return problem;
            if (!more)
                yield break;

            switch (json.Token)
            {
                case JsonTokenType.PropertyName:
                    key = json.Text;
                    inList |= chats.Count == 1 && key is "chats" or "left_chats";
                    break;
                case JsonTokenType.StartObject:
                    chats.Push(new(null, null, inList));
                    break;
                case JsonTokenType.EndObject:
                    chats.Pop();
                    break;
                case JsonTokenType.String when chats.Count > 0 && key is "name" or "type":
                    chats.Push(key == "name" ? chats.Pop() with { Name = json.Text } : chats.Pop() with { Type = json.Text });
                    break;
                case JsonTokenType.StartArray when key == "messages" && chats.Count > 0:
                    foreach (var post in Posts(contents, json, chats.Peek()))
                        yield return post;
                    if (json.IsBroken)
                        yield break;
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<PendingReport> Posts(Contents contents, JsonFeed json, TelegramChat chat)
    {
        if (chat.IsPrivate)
            yield return contents.PassOver($"{contents.Name}#{chat.Place}", "private chats");
        for (var after = "the first post"; ;)
        {
            var start = contents.Bytes.Offset;
            var (element, problem) = Element(contents, json, after);
            if (problem is not null)
                yield return problem;
            if (element is null)
                yield break;
            if (element.Length == 0)
            {
                yield return contents.Problem(TelegramProblems.TooLong(contents.Name, after, start));
                continue;
            }

            if (chat.IsPrivate)
                continue;
            var post = new TelegramPost(element, chat);
            var name = $"{contents.Name}#{chat.Place}post {post.Id}";
            after = $"post {post.Id}";
            yield return contents.Report(name, element.Length, () => post.Read(name));
        }
    }

    private static (bool More, PendingReport? Problem) Next(Contents contents, JsonFeed json, string after)
    {
        try
        {
            return (json.Read(), null);
        }
        catch (InvalidDataException exception) when (contents.Pass.IsNews(exception))
        {
            return (false, contents.Problem(TelegramProblems.Broken(contents.Name, after, contents.Bytes.Offset, exception)));
        }
        catch (InvalidDataException)
        {
            return (false, null);
        }
    }

    private static (byte[]? Element, PendingReport? Problem) Element(Contents contents, JsonFeed json, string after)
    {
        try
        {
            return (json.Element(), null);
        }
        catch (InvalidDataException exception)
        {
            contents.Pass.IsNews(exception);
            return (null, contents.Problem(TelegramProblems.Broken(contents.Name, after, contents.Bytes.Offset, exception)));
        }
    }
}
