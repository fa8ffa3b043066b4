using System.Xml.Linq;

namespace Griot.Architecture.Tests;

public sealed class DependencyTests
{
    /// <summary>Who may use whom. There are no other arrows; see <c>docs/architecture.md</c>.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Griot.Model"] = [],
        ["Griot.Reading"] = ["Griot.Model"],
        ["Griot.Analysis"] = ["Griot.Model"],
        ["Griot.Merging"] = ["Griot.Model"],
        ["Griot.Storage"] = ["Griot.Model"],
        ["Griot.Engine"] = ["Griot.Model", "Griot.Reading", "Griot.Analysis", "Griot.Merging", "Griot.Storage"],
        ["Griot.Cli"] = ["Griot.Model", "Griot.Reading", "Griot.Analysis", "Griot.Merging", "Griot.Storage", "Griot.Engine", "Griot.Web"],
        ["Griot.Web"] = ["Griot.Model", "Griot.Reading", "Griot.Analysis", "Griot.Merging", "Griot.Storage", "Griot.Engine"],
    };

    // Packages of stages stay inside them; only the program itself draws on a terminal. Accounts are no part of the ledger:
    // the server keeps them in a database of its own. The program runs the server, and what the framework generates in it names the rest.
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["Griot.Model"] = [],
        ["Griot.Reading"] = [],
        ["Griot.Analysis"] = [],
        ["Griot.Merging"] = [],
        ["Griot.Engine"] = [],
        ["Griot.Storage"] = ["Microsoft.Data.Sqlite", "SQLitePCLRaw"],
        ["Griot.Web"] = ["Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.OpenApi", "Microsoft.Net.Http", "Microsoft.Data.Sqlite", "SQLitePCLRaw"],
        ["Griot.Cli"] = ["System.CommandLine", "Spectre.Console", "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.OpenApi"],
    };

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_those_it_may(string project)
    {
        Assert.True(Allowed.ContainsKey(project), $"'{project}' is new; say here whom it may use.");

        Assert.Subset(Allowed[project].ToHashSet(), References(project).Where(name => name.StartsWith("Griot.", StringComparison.Ordinal)).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_file_names_only_projects_it_may_use(string project)
    {
        var named = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));

        Assert.Subset(Allowed[project].ToHashSet(), named.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_third_party_package_stays_in_the_project_that_needs_it(string project)
    {
        if (!Packages.TryGetValue(project, out var mayUse))
            return;

        Assert.DoesNotContain(References(project), name =>
            !name.StartsWith("Griot.", StringComparison.Ordinal) && !IsBaseClassLibrary(name)
            && !mayUse.Any(package => name.StartsWith(package, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Griot.Model")]
    [InlineData("Griot.Analysis")]
    [InlineData("Griot.Merging")]
    public void A_pure_project_touches_no_network_and_no_console(string project) =>
        Assert.DoesNotContain(References(project), name =>
            name.StartsWith("System.Net", StringComparison.Ordinal) || name is "System.Console" or "System.Diagnostics.Process");

    private static IEnumerable<string> References(string project) =>
        Repository.Load(project).GetReferencedAssemblies().Select(reference => reference.Name!);

    private static bool IsBaseClassLibrary(string name) =>
        (name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("System.CommandLine", StringComparison.Ordinal))
        || name is "Microsoft.Win32.Primitives" or "netstandard";
}
