using System.Text.RegularExpressions;

namespace Griot.Cli.Tests;

/// <summary>The outputs in README are what the program prints. <c>GRIOT_REFRESH=1 ./test</c> writes them anew.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_output_in_README_is_what_the_command_prints()
    {
        var root = Root(AppContext.BaseDirectory);
        var path = Path.Combine(root, "README.md");
        var text = File.ReadAllText(path);

        var refreshed = Blocks().Replace(text, match => match.Groups["head"].Value + Print(root, match.Groups["command"].Value) + "```");

        if (Environment.GetEnvironmentVariable("GRIOT_REFRESH") is "1")
            File.WriteAllText(path, refreshed);
        else
            Assert.Equal(refreshed, text);
    }

    [Fact]
    public void README_runs_at_least_one_command() =>
        Assert.NotEmpty(Blocks().Matches(File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "README.md"))));

    private static string Print(string root, string command)
    {
        using var program = new AProgram();
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(root, word) : word);

        Assert.Equal(ExitCode.Done, program.Run([.. words]));

        // The path of the checkout is not part of what users see.
        return string.Join('\n', program.Output.ReplaceLineEndings("\n").Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Split('\n').Select(line => line.TrimEnd())).Trim('\n') + "\n";
    }

    [GeneratedRegex(@"(?<head><!-- run: griot (?<command>[^\n]+?) -->\n```text\n).*?```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Blocks();

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Griot.slnx")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
