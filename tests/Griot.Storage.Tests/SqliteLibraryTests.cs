using System.Diagnostics;

namespace Griot.Storage.Tests;

public sealed class SqliteLibraryTests
{
    [Fact]
    public void The_library_in_use_is_named_with_its_version() =>
        Assert.Matches(@"^SQLite 3\.\d+\.\d+ \((system, \S+|bundled)\)$", SqliteLibrary.InUse.ToString());

    [Fact]
    public void A_library_of_the_system_is_recent_enough()
    {
        Assert.SkipUnless(SqliteLibrary.InUse.IsSystem, "The bundled library is in use.");

        Assert.True(Version.Parse(SqliteLibrary.InUse.Version) >= new Version(3, 40));
    }

    [Fact]
    public async Task The_bundled_library_keeps_the_same_contract()
    {
        Assert.SkipUnless(SqliteLibrary.InUse.IsSystem, "The bundled library is in use for all tests.");
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "--filter-not-class", typeof(SqliteLibraryTests).FullName! },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment[SqliteLibrary.BundledVariable] = "bundled";

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
    }
}
