using System.Collections.Immutable;

namespace Griot.Web.Accounts;

/// <summary>What a person may do; each may do all that the ones before it may.</summary>
public enum Role
{
    /// <summary>Sees everything, decides nothing.</summary>
    Reader,

    /// <summary>Judges incidents.</summary>
    Analyst,

    /// <summary>Releases incidents, and agrees to a release that another asked for.</summary>
    Reviewer,

    /// <summary>Keeps accounts, keys and settings.</summary>
    Administrator,
}

/// <summary>Who is asking, and what the pages need to know first.</summary>
/// <param name="Name">Null when nobody is signed in.</param>
/// <param name="SetUp">Whether the first administrator still has to be made, with the link that the server printed.</param>
/// <param name="Token">Goes back in the header X-Griot-Token of every request that changes something.</param>
/// <param name="Workspace">The workspace's folder name, for the page's head.</param>
public sealed record SessionRow(string? Name, Role? Role, bool SetUp, string Token, string Workspace, string Version, string? TileUrl);

public sealed record SignIn(string Name, string Password);

/// <param name="Key">From the link that the server printed at its first start.</param>
public sealed record FirstAdministrator(string Key, string Name, string Password);

public sealed record NewPassword(string Old, string New);

public sealed record UserRow(string Name, Role Role, bool Disabled, bool LockedOut, DateTimeOffset Created, DateTimeOffset? LastSeen);

public sealed record NewUser(string Name, Role Role, string Password);

public sealed record UserChange(Role? Role = null, bool? Disabled = null, string? Password = null);

/// <param name="Begins">The first characters of the key, to tell keys apart; the key itself is shown once.</param>
public sealed record KeyRow(string Id, string Label, Role Scope, string By, string Begins, DateTimeOffset Created, DateTimeOffset? LastUsed, DateOnly? Expires);

/// <param name="Scope">What the key may do: no more than its maker.</param>
public sealed record NewKey(string Label, Role Scope, DateOnly? Expires = null);

/// <param name="Key">The secret; it is not kept and cannot be shown again.</param>
public sealed record MadeKey(KeyRow Row, string Key);

/// <summary>What holds for the whole workspace.</summary>
/// <param name="Rule">The aggregation rule.</param>
public sealed record Settings(string Rule, ImmutableArray<string> Rules, bool ReleaseNeedsTwo);

public sealed record SettingsChange(string? Rule = null, bool? ReleaseNeedsTwo = null);

/// <summary>What can happen to accounts.</summary>
public enum SecurityEventKind
{
    /// <summary>The first administrator was made.</summary>
    SetUp,
    SignedIn,
    SignedOut,
    SignInFailed,

    /// <summary>A name got too many wrong passwords and takes none for a while.</summary>
    LockedOut,
    PasswordChanged,
    UserAdded,
    UserChanged,
    KeyMade,
    KeyDropped,
    SettingsChanged,
}

/// <summary>One thing that happened to accounts, keys or settings.</summary>
/// <param name="By">Who did it; null when that is not known.</param>
/// <param name="About">The account, key or setting it was done to; null where a name was tried that is nobody's.</param>
/// <param name="Address">Where the request came from.</param>
public sealed record SecurityEventRow(int Number, DateTimeOffset At, SecurityEventKind Kind, string? By, string? About, string? Address, string? Detail);

/// <summary>One page of them, newest first.</summary>
public sealed record SecurityEventPage(int Total, int Offset, ImmutableArray<SecurityEventRow> Rows);
