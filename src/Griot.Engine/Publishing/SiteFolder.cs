using System.Text;
using System.Text.RegularExpressions;

namespace Griot.Engine;

/// <summary>The folder that a site lies in. It knows its own files by a list among them and touches no others.</summary>
internal sealed partial class SiteFolder(string folder)
{
    public const string List = "griot-site.txt";

    private const string Head = "# The files of a site that griot publish made. It replaces and removes these, and no others.\n";
    private const string Draft = "site/draft.part";

    /// <summary>Why files of these names cannot be written here; null when they can.</summary>
    public string? Refusal(IEnumerable<string> paths)
    {
        if (File.Exists(folder))
            return $"{folder} is a file. Name a folder for the site; it is made when it is not there.";
        foreach (var part in new[] { "", "site", "incident", "fr", "fr/incident" })
        {
            if (new DirectoryInfo(Full(part)).LinkTarget is not null && part.Length > 0)
                return $"{Full(part)} is a link to elsewhere. Name another folder, or remove the link.";
        }

        if (File.Exists(Full(List)) && !File.ReadAllText(Full(List)).StartsWith(Head, StringComparison.Ordinal))
            return $"{Full(List)} is there and was not made by griot publish. Name another folder, or move that file away. Nothing was written.";
        var own = Own();
        foreach (var path in paths.Append(Draft))
        {
            if (!own.Contains(path) && (File.Exists(Full(path)) || Directory.Exists(Full(path))))
                return $"{Full(path)} is there and was not made by griot publish. Name another folder, or move that file away. Nothing was written.";
        }

        return null;
    }

    /// <summary>Writes the files, and removes those of an earlier site that are not among them.</summary>
    /// <returns>How many were removed.</returns>
    public int Write(IReadOnlyCollection<SiteFile> files, CancellationToken cancellation)
    {
        var old = Own();
        var names = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        Directory.CreateDirectory(Full("site"));
        // Until all is done, the list names the files of both sites: who breaks off now leaves nothing that the next call would take for a stranger's.
        Save(List, Listed(old.Union(names).Append(Draft)));
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            Save(file.Path, file.Content());
        }

        var gone = old.Where(path => !names.Contains(path) && path is not (Draft or List) && File.Exists(Full(path))).ToList();
        foreach (var path in gone)
            File.Delete(Full(path));
        Save(List, Listed(names));
        return gone.Count;
    }

    private static string Listed(IEnumerable<string> paths) => Head + string.Concat(paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => path + "\n"));

    /// <summary>The files of an earlier site. A line that no site could have written is no leave to touch a file.</summary>
    private HashSet<string> Own() => File.Exists(Full(List))
        ? File.ReadLines(Full(List)).Where(line => SiteName().IsMatch(line)).Append(List).ToHashSet(StringComparer.Ordinal)
        : [];

    private void Save(string path, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var target = Full(path);
        if (File.Exists(target) && new FileInfo(target).Length == bytes.Length && File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // Beside the target first, so that a full disk does not leave half a page.
        File.WriteAllBytes(Full(Draft), bytes);
        File.Move(Full(Draft), target, overwrite: true);
    }

    private string Full(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));

    [GeneratedRegex(@"\A((fr/)?(index|about|undated|[0-9]{4}|incident/[a-z0-9]+)\.html|site/griot\.(css|js)|site/draft\.part|incidents\.(csv|json|geojson))\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SiteName();
}
