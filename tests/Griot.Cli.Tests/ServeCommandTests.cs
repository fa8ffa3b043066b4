using System.Net;
using System.Net.Sockets;
using Griot.Engine.Tests;

namespace Griot.Cli.Tests;

public sealed class ServeCommandTests
{
    [Fact]
    public void A_second_server_at_the_same_address_is_told_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var program = new AProgram().Holding(TheAmbush.Reports, TheAmbush.Incident);

        var code = program.Run("serve", "--urls", $"http://{taken.LocalEndpoint}");

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains($"Another program, perhaps another 'griot serve', listens at http://{taken.LocalEndpoint}.", program.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://192.0.2.1:7777")]
    public void An_address_that_cannot_be_listened_at_is_named(string address)
    {
        using var program = new AProgram().Holding(TheAmbush.Reports, TheAmbush.Incident);

        var code = program.Run("serve", "--urls", address);

        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains(address, program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_workspace_is_not_served()
    {
        using var program = new AProgram();

        Assert.Equal(ExitCode.WorkspaceUnusable, program.Run("serve", "--workspace", "nowhere"));
        Assert.Contains("There is no workspace at", program.Errors, StringComparison.Ordinal);
    }
}
