using System.Text;
using Griot.Reading.Encodings;

namespace Griot.Reading.Tests.Encodings;

public sealed class TextDecodingTests
{
    private const string French = "<p>Une attaque a été menée à Ménaka, où « quatre » civils sont décédés – l’armée dément.</p>";
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public void Bytes_that_are_UTF8_are_read_as_such_whatever_is_said_of_them() =>
        Assert.Equal(French, TextDecoding.Decode(Encoding.UTF8.GetBytes(French), "iso-8859-1"));

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("ISO-8859-15")]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("no-such-thing")]
    [InlineData(null)]
    public void Windows_1252_is_known_under_its_names_and_under_none(string? declared)
    {
        var plain = French.Replace("’", "'", StringComparison.Ordinal).Replace("–", "-", StringComparison.Ordinal);

        Assert.Equal(plain, TextDecoding.Decode(Windows1252.GetBytes(plain), declared));
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">")]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1251\"?>")]
    [InlineData("")]
    public void A_page_says_its_encoding_or_shows_it(string head)
    {
        var text = head + "<p>Вооружённые люди напали на деревню в понедельник, убив четверых крестьян.</p>";

        Assert.Equal(text, TextDecoding.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text)));
    }

    [Fact]
    public void Arabic_in_its_old_encoding_is_told_from_Cyrillic()
    {
        const string text = "<p>قال الجيش إن المسلحين هاجموا القرية يوم الاثنين وقتلوا المزارعين في الحقول القريبة من البلدة</p>";

        Assert.Equal(text, TextDecoding.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(text)));
    }

    [Fact]
    public void Bytes_pasted_from_elsewhere_do_not_spoil_a_page() =>
        Assert.Equal(string.Concat(Enumerable.Repeat(French, 30)) + "été", TextDecoding.Decode([.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(French, 30))), .. Windows1252.GetBytes("été")]));

    [Fact]
    public void A_page_cut_inside_a_character_is_UTF8_still() =>
        Assert.StartsWith(French, TextDecoding.Decode([.. Encoding.UTF8.GetBytes(French), 0xC3]), StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_byte_order_mark_decides(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);

        Assert.Equal(French, TextDecoding.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(French)], "iso-8859-1"));
    }
}
