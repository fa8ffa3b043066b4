namespace Griot.Reading.Telegram;

/// <summary>A channel, a group or a private chat, as the export names it.</summary>
/// <param name="IsOneOfMany">Whether the export holds other chats, too, so that the number of a post alone does not name it.</param>
internal sealed record TelegramChat(string? Name, string? Type, bool IsOneOfMany)
{
    /// <summary>What two people wrote to each other is not published, and not read.</summary>
    public bool IsPrivate => Type is "personal_chat" or "bot_chat";

    /// <summary>The account's own notebook: what it holds of others was forwarded to it.</summary>
    public bool IsNotebook => Type == "saved_messages";

    public string Place => IsOneOfMany && Name is { Length: > 0 } ? $"{Archives.EntryName.Of(Name)}/" : "";
}
