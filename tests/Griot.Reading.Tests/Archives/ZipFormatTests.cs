using System.Buffers.Binary;

namespace Griot.Reading.Tests.Archives;

public sealed class ZipFormatTests
{
    [Fact]
    public void Each_file_in_a_zip_is_read_by_what_it_holds_and_named_by_where_it_lies()
    {
        var reports = AFile.Read("a.zip", AnArchive.Zip(
            ("folder/page.bin", AFile.Page("Six people died in Gao.")), ("note.png", "Ten people were killed in Gao."), ("folder/", ""))).Reports();

        Assert.Equal(["a.zip!folder/page.bin", "a.zip!note.png"], reports.Select(report => report.File));
        Assert.Contains("Six people died in Gao.", reports[0].Text, StringComparison.Ordinal);
        Assert.Equal("Ten people were killed in Gao.", reports[1].Text);
    }

    [Fact]
    public void A_zip_from_a_pipe_gives_the_same() => Assert.Equal(
        AFile.Read("a.zip", AnArchive.Zip(("a.txt", "Ten people were killed."))).Reports(),
        AFile.Piped("a.zip", AnArchive.Zip(("a.txt", "Ten people were killed."))).Reports());

    [Fact]
    public void Hidden_files_and_those_of_no_known_format_are_no_problems()
    {
        var outcomes = AFile.Read("a.zip", AnArchive.Zip([("__MACOSX/._a.txt", [1, 2, 3]), (".DS_Store", [0, 0]), ("b.png", [0x89, 0x50, 0, 0]), ("c.txt", "Ten killed."u8.ToArray())]));

        Assert.Empty(outcomes.Problems());
        Assert.Equal("a.zip!b.png", Assert.Single(outcomes.PassedOver()).Name);
        Assert.Single(outcomes.Reports());
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/cron.d/griot")]
    [InlineData("C:\\Windows\\win.ini")]
    [InlineData("a\u0007\u001b[31m.txt")]
    public void A_name_that_wants_out_of_the_archive_leads_nowhere(string name)
    {
        var folder = Directory.CreateTempSubdirectory("griot-zip-").FullName;
        var before = Files(folder);

        var report = Assert.Single(AFile.Read("a.zip", AnArchive.Zip((name, "Ten people were killed."))).Reports());

        Assert.Equal(before, Files(folder));
        Assert.DoesNotContain(report.File, char.IsControl);
        Assert.StartsWith("a.zip!", report.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_size_that_is_a_lie_is_told_and_costs_only_its_file()
    {
        var zip = AnArchive.Zip(("a.txt", "Ten people were killed."), ("b.txt", "Nine people were killed."));
        var first = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(first + 24), 4_000_000_000);

        var outcomes = AFile.Read("a.zip", zip);

        Assert.Contains("unpacks to 23 bytes, while the archive says 4,000,000,000", Assert.Single(outcomes.Problems()).Reason, StringComparison.Ordinal);
        Assert.Equal("a.zip!b.txt", Assert.Single(outcomes.Reports()).File);
    }

    [Fact]
    public void A_damaged_file_is_told_by_its_checksum_and_the_others_are_read()
    {
        var text = string.Join(' ', Enumerable.Range(0, 500).Select(i => $"Report {i} of Gao."));
        var zip = AnArchive.Zip(("a.txt", text), ("b.txt", "Nine people were killed."));
        zip[200] ^= 0xFF;

        var outcomes = AFile.Read("a.zip", zip);

        Assert.Equal("a.zip!a.txt", Assert.Single(outcomes.Problems()).File);
        Assert.Equal("a.zip!b.txt", Assert.Single(outcomes.Reports()).File);
    }

    [Fact]
    public void A_zip_without_its_end_gives_the_files_that_are_whole()
    {
        var zip = AnArchive.Zip(("a.txt", "Ten people were killed."), ("b.txt", "Nine people were killed."));

        var outcomes = AFile.Read("a.zip", zip[..zip.AsSpan().IndexOf("PK\u0001\u0002"u8)]);

        Assert.Contains("The end of the zip is missing", Assert.Single(outcomes.Problems()).Reason, StringComparison.Ordinal);
        Assert.Equal(["a.zip!a.txt", "a.zip!b.txt"], outcomes.Reports().Select(report => report.File));
    }

    [Fact]
    public void A_bomb_is_stopped_long_before_it_fills_anything()
    {
        var layer = new byte[64 * 1024 * 1024];
        var bomb = AnArchive.Zip(Enumerable.Range(0, 40).Select(i => ($"{i}.html", (byte[])[.. "<html>"u8, .. layer])));

        var outcomes = AFile.Read("bomb.zip", bomb);

        Assert.Contains("made to fill memory and disk", outcomes.Problems()[^1].Reason, StringComparison.Ordinal);
        Assert.Equal("bomb.zip", outcomes.Problems()[^1].File);
        Assert.InRange(outcomes.Count, 1, 20);
    }

    [Fact]
    public void A_bomb_of_zips_in_zips_is_counted_over_all_levels()
    {
        var bomb = AnArchive.Zip([("zero.html", [.. "<html>"u8, .. new byte[40 * 1024 * 1024]])]);
        for (var level = 0; level < 3; level++)
            bomb = AnArchive.Zip(Enumerable.Range(0, 10).Select(i => ($"{i}.zip", bomb)));

        var outcomes = AFile.Read("bomb.zip", bomb);

        Assert.Contains("made to fill memory and disk", outcomes.Problems()[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_nested_without_end_are_unpacked_to_a_limit()
    {
        var zip = AnArchive.Zip(("a.txt", "Ten people were killed."));
        for (var level = 0; level < 20; level++)
            zip = AnArchive.Zip([("inner.zip", zip)]);

        Assert.Contains("lies inside 6 containers", Assert.Single(AFile.Read("a.zip", zip).Problems()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_nest_up_to_the_limit()
    {
        var zip = AnArchive.Zip([("a.tar.gz", AnArchive.Gzip(AnArchive.Tar(("b.txt", "Ten people were killed."))))]);

        Assert.Equal("a.zip!a.tar.gz!b.txt", Assert.Single(AFile.Read("a.zip", zip).Reports()).File);
    }

    private static string[] Files(string folder) => [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)];
}
