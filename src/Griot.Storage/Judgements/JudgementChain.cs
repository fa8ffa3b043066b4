using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Griot.Storage.Judgements;

/// <summary>Ties each judgement to the one before it by a hash, so that a change of any of them shows.</summary>
internal static class JudgementChain
{
    public static RecordedJudgement Link(Judgement judgement, DateTimeOffset at, string previousHash)
    {
        if (!IsJson(judgement.Subject))
            throw new ArgumentException($"The subject of a judgement is JSON, not '{judgement.Subject}'.", nameof(judgement));
        var hash = Hash(judgement, at, previousHash);
        return new("j" + hash[..16], at.ToUniversalTime(), judgement, previousHash, hash);
    }

    public static ChainCheck Verify(ImmutableArray<RecordedJudgement> judgements)
    {
        var previous = "";
        foreach (var recorded in judgements)
        {
            if (recorded.PreviousHash != previous)
                return Broken(recorded, "does not follow the one before it: one was removed or added.");
            if (recorded.Hash != Hash(recorded.Judgement, recorded.At, previous) || recorded.Id != "j" + recorded.Hash[..16])
                return Broken(recorded, "was changed after it was recorded.");
            previous = recorded.Hash;
        }

        return new ChainCheck.Intact(judgements.Length);
    }

    public static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static ChainCheck.Broken Broken(RecordedJudgement recorded, string what) => new(recorded.Id, $"Judgement {recorded.Id} {what}");

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Serialised as JSON because joined text collides: "a.b" + "c" looks like "a" + "b.c".
    private static string Hash(Judgement judgement, DateTimeOffset at, string previousHash) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
            new[] { previousHash, Text(at), judgement.By, judgement.Kind, judgement.Subject, judgement.Reason })));
}
