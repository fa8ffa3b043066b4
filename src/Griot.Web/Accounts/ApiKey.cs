namespace Griot.Web.Accounts;

/// <summary>A key as its owner gets it once: <c>griot_</c> and a secret.</summary>
internal sealed record ApiKey(Secret Secret)
{
    private const string Prefix = "griot_";
    private const int ShownCharacters = 4;
    private const int IdCharacters = 12;

    public string Text => Prefix + Secret.Text;

    /// <summary>The first characters, by which people tell their keys apart.</summary>
    public string Begins => Prefix + Secret.Text[..ShownCharacters];

    public string Id => Convert.ToHexStringLower(Secret.Hash)[..IdCharacters];

    public static ApiKey New() => new(Secret.New());

    public static ApiKey? Of(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && Secret.Of(text[Prefix.Length..]) is { } secret ? new(secret) : null;

    public override string ToString() => Begins + "...";
}
