using Griot.Analysis.Lexicons;
using Griot.Analysis.Places;
using Griot.Model;

namespace Griot.Analysis.Tests.Places;

public sealed class GazetteerImportTests
{
    private const string Row = "1\tZorgoufara\tZorgoufara\tZorgofara,Зоргу\t13.5\t-2.5\tP\tPPL\tML\t\t04\t\t\t\t0\t\t300\tAfrica/Bamako\t2012-01-17";

    [Fact]
    public void A_row_becomes_an_entry_with_its_region_and_names_in_Latin_letters()
    {
        var outcome = GazetteerImport.Read(new StringReader(Row), new StringReader("ML.04\tMopti Region\tMopti\t1"));
        var place = Assert.Single(outcome.Places);
        Assert.Equal(("Zorgoufara", EntryKind.Village, "ML", "Mopti"), (place.Entry.Name, place.Entry.Kind, place.Entry.Country, place.Entry.Admin1));
        Assert.Equal(["Zorgofara"], place.OtherNames);
    }

    [Fact]
    public void Lines_that_do_not_read_are_named_with_the_reason()
    {
        var outcome = GazetteerImport.Read(new StringReader("no row\n" + Row.Replace("13.5", "north", StringComparison.Ordinal) + "\n" + Row.Replace("\tP\tPPL", "\tT\tHLL", StringComparison.Ordinal)));
        Assert.Equal([1, 2], outcome.Skipped.Select(line => line.Number));
        Assert.All(outcome.Skipped, line => Assert.NotEmpty(line.Reason));
        Assert.Equal(1, outcome.OtherFeatures);
    }

    [Fact]
    public void After_an_import_its_villages_resolve()
    {
        var coder = With(GazetteerImport.Read(new StringReader(Row)));
        var report = coder.Annotate(new Report("test", "Gunmen attacked people in Zorgoufara in Mali on Tuesday."))!;
        var mention = report.All<PlaceMention>().Single(mention => mention.Place.Name == "Zorgoufara");
        Assert.Equal((new Coordinates(13.5, -2.5), (int?)0), (mention.Place.Point, mention.SpellingDistance));
    }

    [Fact]
    public void A_national_dump_is_read_whole_and_its_villages_resolve()
    {
        using var dump = File.OpenText(Path.Combine(Shared.Folder("data/geonames"), "ML.txt"));
        var outcome = GazetteerImport.Read(dump);
        Assert.Empty(outcome.Skipped);
        Assert.True(outcome.Places.Count > 10_000);
        var coder = With(outcome);
        var report = coder.Annotate(new Report("test", "Les hommes armés ont attaqué le village de Tassiga dans le cercle d'Ansongo, au Mali."))!;
        Assert.Equal("Gao", report.All<PlaceMention>()[0].Place.Admin1);
        var known = coder.Annotate(new Report("test", "Gunmen attacked the town of Niono in Mali and fled."))!;
        Assert.Equal("Ségou", known.All<PlaceMention>()[0].Place.Admin1);
    }

    private static Coder With(ImportOutcome outcome)
    {
        var text = new StringWriter();
        GazetteerImport.Write(outcome, text);
        return Coder.Create(DataFiles.Embedded, [new DataFile("gazetteer/import.txt", text.ToString())]);
    }
}
