using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Griot.Web.Accounts;

/// <summary>256 random bits that prove who is asking. The server keeps their hash and never the secret.</summary>
internal sealed record Secret
{
    private const int Length = 32;

    private Secret(string text) => Text = text;

    public string Text { get; }

    // No salt and one round: nobody guesses 256 bits.
    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes("griot secret " + Text));

    /// <summary>What the pages send back in X-Griot-Token: known to whoever may read the answers, not to another site whose request carries the cookie.</summary>
    public string Token => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes("griot token " + Text)));

    public static Secret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length)));

    /// <summary>The secret, or null when the text cannot be one.</summary>
    public static Secret? Of(string? text) => text is { Length: 43 } && Base64Url.IsValid(text) ? new(text) : null;

    /// <summary>Whether two texts are one, in a time that does not tell where they differ.</summary>
    public static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    public override string ToString() => "(secret)";
}
