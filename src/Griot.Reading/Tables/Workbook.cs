using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Griot.Reading.Archives;

namespace Griot.Reading.Tables;

/// <summary>A sheet of a workbook, and where its rows lie.</summary>
internal sealed record WorkbookSheet(string Name, ZipEntry Entry);

/// <summary>The texts of a workbook's cells are more than memory should hold.</summary>
internal sealed class TooManyStringsException : Exception;

/// <summary>What all sheets of a workbook share: their list, their texts, and from when days are counted.</summary>
internal sealed record Workbook(Stream Zip, UnpackBudget Budget, ImmutableArray<WorkbookSheet> Sheets, List<string> Texts, bool From1904)
{
    private const int MostCharacters = 128 * 1024 * 1024;

    public static Workbook Open(Stream zip, ZipDirectory directory, UnpackBudget budget)
    {
        var parts = new Dictionary<string, ZipEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in directory.Entries().Take(ReadingLimits.Entries).Where(entry => entry.Name.StartsWith("xl/", StringComparison.Ordinal)))
            parts.TryAdd(entry.Name, entry);

        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        Read(zip, parts, "xl/_rels/workbook.xml.rels", budget, xml =>
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        });
        var (sheets, from1904) = (ImmutableArray.CreateBuilder<WorkbookSheet>(), false);
        Read(zip, parts, "xl/workbook.xml", budget, xml =>
        {
            if (xml.LocalName == "workbookPr")
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName == "sheet" && Id(xml) is { } id && targets.TryGetValue(id, out var target) && parts.TryGetValue(target, out var entry))
                sheets.Add(new(xml.GetAttribute("name") ?? id, entry));
        });
        return new(zip, budget, sheets.ToImmutable(), SharedTexts(zip, parts, budget), from1904);
    }

    /// <summary>Nothing outside of the document is ever asked for, and no entity is expanded.</summary>
    public static XmlReader Reader(Stream xml) => XmlReader.Create(xml, new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private static string? Id(XmlReader xml) =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private static List<string> SharedTexts(Stream zip, Dictionary<string, ZipEntry> parts, UnpackBudget budget)
    {
        var (texts, characters) = (new List<string>(), 0L);
        if (!parts.TryGetValue("xl/sharedStrings.xml", out var entry) || ZipFormat.Open(zip, entry, budget) is not { } stream)
            return texts;
        using (stream)
        using (var xml = Reader(stream))
        {
            while (xml.Read())
            {
                if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                    continue;
                texts.Add(TextIn(xml, "si"));
                if ((characters += texts[^1].Length + 16) > MostCharacters)
                    throw new TooManyStringsException();
            }
        }

        return texts;
    }

    /// <summary>The text of all <c>t</c> elements up to the end of an element; how words are to be pronounced is left out.</summary>
    public static string TextIn(XmlReader xml, string element)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == element))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                xml.Skip();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false })
                AppendValue(xml, text);
        }

        return text.ToString();
    }

    /// <summary>Appends the characters of an element piece by piece, so that one that never ends does not fill memory.</summary>
    public static void AppendValue(XmlReader xml, StringBuilder text)
    {
        var buffer = new char[4096];
        while (xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            for (int read; (read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
            {
                if (text.Length + read > ReadingLimits.LineLength)
                    throw new XmlException("a cell holds more text than any report");
                text.Append(buffer, 0, read);
            }
        }
    }

    private static void Read(Stream zip, Dictionary<string, ZipEntry> parts, string name, UnpackBudget budget, Action<XmlReader> element)
    {
        if (!parts.TryGetValue(name, out var entry) || ZipFormat.Open(zip, entry, budget) is not { } stream)
            return;
        using (stream)
        using (var xml = Reader(stream))
        {
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                    element(xml);
            }
        }
    }
}
