using Griot.Web.Accounts.Store;

namespace Griot.Web.Accounts;

/// <summary>The key in the link that makes the first administrator. It works once and for as long as the server runs; only its hash is kept.</summary>
internal sealed class SetUpKey(UserTable users)
{
    private readonly Lock _changing = new();
    private byte[]? _hash;

    /// <summary>A new key, which makes an earlier one worthless; null when there are accounts already.</summary>
    public Secret? Issue()
    {
        if (!users.None)
            return null;
        var key = Secret.New();
        lock (_changing)
            _hash = key.Hash;
        return key;
    }

    public bool Fits(string? text)
    {
        lock (_changing)
            return _hash is not null && Secret.Of(text) is { } key && System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(_hash, key.Hash);
    }

    public void Spend()
    {
        lock (_changing)
            _hash = null;
    }
}
