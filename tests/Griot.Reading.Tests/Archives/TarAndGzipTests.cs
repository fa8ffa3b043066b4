namespace Griot.Reading.Tests.Archives;

public sealed class TarAndGzipTests
{
    [Fact]
    public void A_tar_gz_gives_its_files_under_their_names_long_ones_too()
    {
        var name = $"folder/{new string('x', 150)}/page.html";
        var tar = AnArchive.Gzip(AnArchive.Tar((name, AFile.Page("Six people died in Gao.")), ("b", "Ten people were killed.")));

        Assert.Equal([$"a.tar.gz!{name}", "a.tar.gz!b"], AFile.Piped("a.tar.gz", tar).Reports().Select(report => report.File));
    }

    [Fact]
    public void A_packed_text_keeps_the_name_of_its_file() =>
        Assert.Equal("a.txt.gz", Assert.Single(AFile.Read("a.txt.gz", AnArchive.Gzip("Ten people were killed.")).Reports()).File);

    [Fact]
    public void A_tar_that_was_cut_off_gives_what_is_whole_and_names_the_rest_once()
    {
        var tar = AnArchive.Tar(("a.txt", "Ten people were killed."), ("b.txt", new string('b', 5000)));

        var outcomes = AFile.Read("a.tar", tar[..^5000]);

        Assert.Equal("a.tar!a.txt", Assert.Single(outcomes.Reports()).File);
        Assert.Equal("a.tar!b.txt", Assert.Single(outcomes.Problems()).File);
    }

    [Fact]
    public void A_damaged_header_ends_a_tar_with_its_offset()
    {
        var tar = AnArchive.Tar(("a.txt", "Ten people were killed."), ("b.txt", "Nine people were killed."));
        var second = tar.AsSpan().LastIndexOf("b.txt"u8);
        tar[second] = 0xFF;

        var outcomes = AFile.Read("a.tar", tar);

        Assert.Single(outcomes.Reports());
        Assert.Contains($"At byte {second:N0} there is no header", Assert.Single(outcomes.Problems()).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(40)]
    public void A_gzip_that_was_cut_off_is_told_with_its_offset(int missing)
    {
        var gzip = AnArchive.Gzip(string.Join('\n', Enumerable.Range(0, 100).Select(i => $"Report {i} says that {i * 7} people were killed.")));

        var problem = Assert.Single(AFile.Read("a.txt.gz", gzip[..^missing]).Problems());

        Assert.Contains($"end too early, at byte {gzip.Length - missing:N0} of the gzip file", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_gzip_is_told()
    {
        var gzip = AnArchive.Gzip(string.Join('\n', Enumerable.Range(0, 100).Select(i => $"Report {i} says that {i * 7} people were killed.")));
        gzip[gzip.Length / 2] ^= 0x55;

        Assert.Contains("damaged", Assert.Single(AFile.Read("a.txt.gz", gzip).Problems()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_bomb_is_stopped()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write("text,date\n"u8);
            var rows = new byte[1024 * 1024];
            rows.AsSpan().Fill((byte)'x');
            rows[^1] = (byte)'\n';
            for (var i = 0; i < 600; i++)
                gzip.Write(rows);
        }

        var problem = AFile.Read("bomb.csv.gz", bytes.ToArray()).Problems()[^1];

        Assert.Contains("made to fill memory and disk", problem.Reason, StringComparison.Ordinal);
    }
}
