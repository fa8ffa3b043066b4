using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>What came of asking an authority for a time stamp.</summary>
/// <param name="Token">The token, or null.</param>
/// <param name="At">The time in it.</param>
/// <param name="Problem">Why there is none, in words.</param>
public sealed record StampOutcome(ReadOnlyMemory<byte>? Token, DateTimeOffset At, string? Problem);

/// <summary>What a token proves.</summary>
/// <param name="Signer">The subject of the certificate that signed it.</param>
/// <param name="Problem">Why it proves nothing, as the end of a sentence.</param>
internal sealed record StampCheck(DateTimeOffset At, string Signer, string? Problem);

/// <summary>Time stamps by RFC 3161: an authority signs a hash together with the time, and never sees what was hashed.</summary>
public static class TimeStampToken
{
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>Asks an authority to stamp a hash.</summary>
    /// <param name="hash">A SHA-256 in hexadecimal.</param>
    public static async Task<StampOutcome> RequestAsync(Uri authority, string hash, HttpClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        var request = Rfc3161TimestampRequest.CreateFromHash(
            Convert.FromHexString(hash), HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(8), requestSignerCertificates: true);
        try
        {
            using var content = new ByteArrayContent(request.Encode());
            content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
            client.MaxResponseContentBufferSize = LargestAnswer;
            using var response = await client.PostAsync(authority, content, cancellation);
            if (!response.IsSuccessStatusCode)
                return Failed($"it answered {(int)response.StatusCode}");
            var token = request.ProcessResponse(await response.Content.ReadAsByteArrayAsync(cancellation), out _);
            return new(token.AsSignedCms().Encode(), token.TokenInfo.Timestamp, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or CryptographicException)
        {
            return Failed(exception.Message.TrimEnd('.'));
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed("it did not answer in time");
        }
    }

    internal static StampCheck Check(TimeStamp stamp, X509Certificate2Collection? trusted)
    {
        if (!Rfc3161TimestampToken.TryDecode(stamp.Token, out var token, out _))
            return Wrong("is damaged: it is no token.");
        if (!token.VerifySignatureForHash(Convert.FromHexString(stamp.Hash), HashAlgorithmName.SHA256, out var signer))
            return Wrong("is damaged or forged: its signature is not about this list.");
        var at = token.TokenInfo.Timestamp;
        return trusted is not null && !IsTrusted(signer, token.AsSignedCms().Certificates, trusted, at)
            ? Wrong($"is signed by {signer.Subject}, whose certificate does not lead to one that is trusted.")
            : new(at, signer.Subject, null);
    }

    // Certificates run out; what counts is that this one was good when it signed.
    private static bool IsTrusted(X509Certificate2 signer, X509Certificate2Collection others, X509Certificate2Collection trusted, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        chain.ChainPolicy.ExtraStore.AddRange(others);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        return chain.Build(signer);
    }

    private static StampOutcome Failed(string why) => new(null, default, why);

    private static StampCheck Wrong(string why) => new(default, "", why);
}
