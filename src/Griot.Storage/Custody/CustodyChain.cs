using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Griot.Storage.Custody;

/// <summary>Ties each line of custody to the one before it by a hash, so that a change of any of them shows.</summary>
internal static class CustodyChain
{
    public static CustodyLine Link(long number, RawFile raw, string name, string means, DateTimeOffset at, string program, string previousHash) =>
        new(number, raw, name, means, at.ToUniversalTime(), program, previousHash, Hash(raw, name, means, at, program, previousHash));

    /// <summary>What is wrong with a line that follows one with this hash, or null.</summary>
    public static string? Wrong(CustodyLine line, string previousHash) =>
        line.PreviousHash != previousHash ? "does not follow the line before it: one was removed or added."
        : line.Hash != Hash(line.Raw, line.Name, line.Means, line.At, line.Program, previousHash) ? "was changed after it was written."
        : null;

    public static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    // Serialised as JSON because joined text collides: "a.b" + "c" looks like "a" + "b.c".
    private static string Hash(RawFile raw, string name, string means, DateTimeOffset at, string program, string previousHash) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
            new[] { previousHash, raw.Hash, raw.Length.ToString(CultureInfo.InvariantCulture), name, means, Text(at), program })));
}
