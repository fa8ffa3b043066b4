using System.Collections.Frozen;
using Griot.Engine;
using Griot.Web.Judgements;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Accounts;

/// <summary>Who may do what: the one place where it is said.</summary>
/// <remarks>What is not named here may be read by every reader and changed by administrators alone, so that a forgotten line opens nothing.</remarks>
internal static class Permissions
{
    /// <summary>Endpoints that strangers may use, by name.</summary>
    private static readonly FrozenSet<string> Open = new[] { "getSession", "signIn", "signOut", "setUp" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Role> Needed = new Dictionary<string, Role>
    {
        ["noSuchAddress"] = Role.Reader,
        ["tryText"] = Role.Reader,
        ["changePassword"] = Role.Reader,
        ["listKeys"] = Role.Reader,
        ["makeKey"] = Role.Reader,
        ["dropKey"] = Role.Reader,
        ["judge"] = Role.Analyst,
        ["undo"] = Role.Analyst,
        ["listUsers"] = Role.Administrator,
        ["addUser"] = Role.Administrator,
        ["changeUser"] = Role.Administrator,
        ["listSecurityEvents"] = Role.Administrator,
        ["changeSettings"] = Role.Administrator,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The role an endpoint needs; null when it is open to strangers.</summary>
    public static Role? Of(Endpoint? endpoint, string method)
    {
        var name = endpoint?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "";
        return Open.Contains(name) ? null
            : Needed.TryGetValue(name, out var role) ? role
            : HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Role.Reader
            : Role.Administrator;
    }

    /// <summary>The role an action on an incident needs.</summary>
    public static Role Of(JudgementAction action) => action is JudgementAction.Release or JudgementAction.Unrelease ? Role.Reviewer : Role.Analyst;

    /// <summary>The role that taking a judgement back needs.</summary>
    public static Role OfUndo(LedgerEntry entry, JudgementLedger ledger) => Releasing.IsAboutRelease(entry, ledger) ? Role.Reviewer : Role.Analyst;
}
