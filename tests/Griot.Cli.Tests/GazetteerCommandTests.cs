using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Griot.Cli.Tests;

public sealed class GazetteerCommandTests
{
    private const string Row = "1\tZorgoufara\tZorgoufara\tZorgofara\t13.5\t-2.5\tP\tPPL\tML\t\t04\t\t\t\t0\t\t300\tAfrica/Bamako\t2012-01-17\n";
    private const string Attack = "---\npublished: 2026-03-05\n---\nGunmen attacked the village of Zorgoufara in Mali on Tuesday and killed ten civilians.";

    [Fact]
    public void After_an_import_a_village_resolves_in_read_and_code()
    {
        using var program = new AProgram().File("XX.txt", Row).File("a.txt", Attack);
        program.Run("code", program.In("a.txt"), "--json");
        Assert.Null(Latitude(program.Output));

        Assert.Equal(ExitCode.Done, program.Run("gazetteer", "import", program.In("XX.txt")));
        Assert.Contains("1 place imported as 'XX'", program.Output, StringComparison.Ordinal);

        program.Run("code", program.In("a.txt"), "--json", "--workspace", program.Workspace);
        Assert.Equal(13.5, Latitude(program.Output));
        program.Run("read", program.In("a.txt"));
        program.Run("incidents", "--json");
        Assert.Contains("\"latitude\":13.5", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Regions_are_named_when_their_table_lies_beside_the_dump()
    {
        using var program = new AProgram().File("XX.txt", Row).File("admin1CodesASCII.txt", "ML.04\tMopti Region\tMopti\t1\n").File("a.txt", Attack);

        program.Run("gazetteer", "import", program.In("XX.txt"));

        Assert.Contains("named after admin1CodesASCII.txt", program.Output, StringComparison.Ordinal);
        Assert.Contains("| Mopti |", File.ReadAllText(Path.Combine(program.Workspace, "gazetteer", "XX.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_do_not_read_are_named_and_cost_only_themselves()
    {
        using var program = new AProgram().File("XX.txt", "one\ttwo\n" + Row + Row.Replace("13.5", "113.5", StringComparison.Ordinal) + Row.Replace("-2.5", "west", StringComparison.Ordinal));

        Assert.Equal(ExitCode.SomeReportsUnreadable, program.Run("gazetteer", "import", program.In("XX.txt")));

        Assert.Contains("1 place imported", program.Output, StringComparison.Ordinal);
        Assert.Contains("line 1: skipped, expected 19 columns separated by tabs, found 2", program.Errors, StringComparison.Ordinal);
        Assert.Contains("line 3: skipped, column 5 is not a latitude between -90 and 90 degrees: '113.5'", program.Errors, StringComparison.Ordinal);
        Assert.Contains("line 4: skipped, column 6 is not a longitude between -180 and 180 degrees: 'west'", program.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "It holds no text.")]
    [InlineData("\n\n", "It holds no text.")]
    [InlineData("name,lat,lon\nGao,16,0\n", "None of its lines is a place; line 1: expected 19 columns")]
    [InlineData("PK\u0003\u0004 and so on", "It is a zip archive.")]
    public void A_file_that_gives_no_place_is_refused_with_the_reason(string text, string reason)
    {
        using var program = new AProgram().File("XX.txt", text);

        Assert.Equal(ExitCode.Usage, program.Run("gazetteer", "import", program.In("XX.txt")));

        Assert.Contains(reason, program.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.Workspace));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_and_one_that_is_not_there_are_refused()
    {
        using var program = new AProgram().File("XX.txt", Encoding.Latin1.GetBytes(Row.Replace("Zorgoufara", "Zorgoufará", StringComparison.Ordinal)));

        Assert.Equal(ExitCode.Usage, program.Run("gazetteer", "import", program.In("XX.txt")));
        Assert.Contains("It is not UTF-8 text.", program.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, program.Run("gazetteer", "import", program.In("none.txt")));
        Assert.Contains("There is no such file.", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Imports_are_listed_named_by_the_doctor_and_taken_away()
    {
        using var program = new AProgram().File("XX.txt", Row).File("a.txt", Attack);
        program.Run("gazetteer", "import", program.In("XX.txt"));
        program.Run("gazetteer", "import", program.In("XX.txt"));

        program.Run("gazetteer", "list");
        Assert.Equal("XX: 1 place", program.Output.Trim());
        program.Run("doctor");
        Assert.Contains("imported: XX (1 place)", program.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Usage, program.Run("gazetteer", "remove", "../griot"));
        Assert.Equal(ExitCode.Done, program.Run("gazetteer", "remove", "XX"));
        program.Run("gazetteer", "list");
        Assert.StartsWith("Nothing was imported.", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_import_is_named_with_its_line_and_stops_reading()
    {
        using var program = new AProgram().File("XX.txt", Row).File("a.txt", Attack);
        program.Run("gazetteer", "import", program.In("XX.txt"));
        program.File("workspace/gazetteer/XX.txt", "# name | kind\nGao | planet | ML |  |  | 1 | 2\n");

        Assert.Equal(ExitCode.WorkspaceUnusable, program.Run("read", program.In("a.txt")));
        Assert.Contains("gazetteer/XX.txt, line 2", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_national_dump_teaches_villages_that_the_built_in_gazetteer_lacks()
    {
        var dump = SharedData.OrSkip("data/geonames/ML.txt");
        using var program = new AProgram().File("a.txt", Attack.Replace("Zorgoufara", "Sigadiouma", StringComparison.Ordinal));

        program.Run("code", program.In("a.txt"), "--json");
        Assert.Null(Latitude(program.Output));
        Assert.Equal(ExitCode.Done, program.Run("gazetteer", "import", dump));
        program.Run("code", program.In("a.txt"), "--json", "--workspace", program.Workspace);

        Assert.NotNull(Latitude(program.Output));
    }

    private static double? Latitude(string line)
    {
        using var json = JsonDocument.Parse(line);
        var events = json.RootElement.GetProperty("events");
        return events.GetArrayLength() > 0 && events[0].GetProperty("place") is { ValueKind: JsonValueKind.Object } place
            && place.GetProperty("latitude") is { ValueKind: JsonValueKind.Number } latitude
            ? double.Parse(latitude.GetRawText(), CultureInfo.InvariantCulture)
            : null;
    }
}
