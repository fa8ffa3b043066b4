using System.Collections.Frozen;
using System.Text;

namespace Griot.Reading.Encodings;

/// <summary>The names under which pages know encodings, with the meaning that browsers give them.</summary>
internal static class EncodingLabels
{
    private static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        // What calls itself Latin-1 or ASCII on the web is Windows-1252.
        ["iso-8859-1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["iso_8859-1"] = "windows-1252", ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252",
        ["ascii"] = "windows-1252", ["us-ascii"] = "windows-1252", ["cp1252"] = "windows-1252", ["cp-1252"] = "windows-1252", ["win-1252"] = "windows-1252",
        ["x-cp1252"] = "windows-1252", ["cp1250"] = "windows-1250", ["cp1251"] = "windows-1251", ["win-1251"] = "windows-1251", ["cp1256"] = "windows-1256",
        ["iso-8859-9"] = "windows-1254", ["latin5"] = "windows-1254", ["gb2312"] = "gb18030", ["gbk"] = "gb18030", ["x-gbk"] = "gb18030",
        ["sjis"] = "shift_jis", ["x-sjis"] = "shift_jis", ["ks_c_5601-1987"] = "euc-kr", ["utf8"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8",
        // A page whose declaration can be read as bytes is not UTF-16.
        ["utf-16"] = "utf-8", ["utf-16le"] = "utf-8", ["utf-16be"] = "utf-8", ["utf-7"] = "windows-1252",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Null when the label is missing or nobody's.</summary>
    public static Encoding? Find(string? label)
    {
        label = label?.Trim().Trim('"', '\'');
        if (string.IsNullOrEmpty(label) || label.Length > 40)
            return null;
        label = Meant.GetValueOrDefault(label, label);
        if (label.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
