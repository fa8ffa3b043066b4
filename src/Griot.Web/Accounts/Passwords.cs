using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Griot.Web.Accounts;

/// <summary>What came of comparing a password with a hash.</summary>
/// <param name="NewHash">The same password hashed as the framework does it now, where the kept hash is weaker; else null.</param>
internal readonly record struct PasswordCheck(bool Right, string? NewHash);

/// <summary>Hashes passwords by the framework's hasher (PBKDF2 with HMAC-SHA512).</summary>
internal sealed class Passwords : IDisposable
{
    // What OWASP advises for PBKDF2 with HMAC-SHA512; the framework's own 100,000 is older.
    private const int Rounds = 210_000;

    private readonly PasswordHasher<string> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    // Hashing is the one costly thing that strangers may ask for: it never takes all cores.
    private readonly SemaphoreSlim _working = new(Math.Max(1, Environment.ProcessorCount - 1));
    private readonly Lazy<string> _nobodys;
    private int _compared;

    public Passwords() => _nobodys = new(() => Hash(Secret.New().Text));

    /// <summary>How many passwords were compared with a hash, nobody's among them.</summary>
    public int Compared => _compared;

    public string Hash(string password) => _hasher.HashPassword("", password);

    /// <summary>Compares; for an account that is not there it works just as long, so that the time tells nothing.</summary>
    public async Task<PasswordCheck> CheckAsync(string? hash, string password, CancellationToken cancellation)
    {
        await _working.WaitAsync(cancellation);
        try
        {
            Interlocked.Increment(ref _compared);
            var verified = _hasher.VerifyHashedPassword("", hash ?? _nobodys.Value, password);
            return hash is null || verified == PasswordVerificationResult.Failed ? default
                : new(true, verified == PasswordVerificationResult.SuccessRehashNeeded ? Hash(password) : null);
        }
        finally
        {
            _working.Release();
        }
    }

    public void Dispose() => _working.Dispose();
}
