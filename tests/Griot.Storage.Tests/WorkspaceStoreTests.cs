using Griot.Storage.Tests.Contract;

namespace Griot.Storage.Tests;

/// <summary>The contract, run against a workspace in a temporary folder.</summary>
public sealed class WorkspaceStoreTests : ReportStoreContract, IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly Workspace _workspace;

    public WorkspaceStoreTests() => _workspace = AWorkspace.In(_temporary.Inside("workspace"));

    protected override IReportStore Store => _workspace;

    public void Dispose()
    {
        _workspace.Dispose();
        _temporary.Dispose();
    }
}
