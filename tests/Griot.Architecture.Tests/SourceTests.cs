using System.Text.RegularExpressions;

namespace Griot.Architecture.Tests;

public sealed partial class SourceTests
{
    private const int LongestFile = 400;

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_file_is_longer_than_a_reader_bears(string project) =>
        Assert.DoesNotContain(Sources(project), file => File.ReadLines(file).Count() > LongestFile);

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_clock_comes_in_through_a_parameter(string project) =>
        Assert.DoesNotContain(Sources(project), file => Clock().IsMatch(File.ReadAllText(file)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_type_is_named_after_what_it_is_not(string project) =>
        Assert.DoesNotContain(Repository.Load(project).GetTypes(), type => type.Namespace?.StartsWith("Griot", StringComparison.Ordinal) == true && EmptyName().IsMatch(type.Name));

    [Fact]
    public void Every_folder_of_data_says_where_it_is_from()
    {
        var data = Path.Combine(Repository.Root, "data");

        Assert.DoesNotContain(
            Directory.EnumerateDirectories(data).Append(Path.Combine(Repository.Root, "samples")),
            folder => !File.Exists(Path.Combine(folder, "SOURCE.md")));
    }

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories);

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Clock();

    [GeneratedRegex("(Manager|Helper|Helpers|Utils|Impl|Dto|Processor)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex EmptyName();
}
