using System.Collections.Immutable;
using System.Text;

namespace Griot.Storage;

/// <summary>Places that were imported into a workspace, in the column format of <c>data/gazetteer</c>.</summary>
/// <param name="Name">The file's name without its ending; one import replaces an earlier one of that name.</param>
public sealed record ImportedGazetteer(string Name, string Text);

/// <summary>The gazetteers imported into a workspace: a text file each, in its folder <c>gazetteer</c>.</summary>
/// <remarks>Files and not rows of the database, so that any editor can read, correct and pass them on.</remarks>
public sealed class GazetteerFolder
{
    public const string FolderName = "gazetteer";
    private const string Ending = ".txt";

    private readonly WorkspaceFolder _workspace;
    private readonly string _path;

    /// <param name="workspace">The workspace's folder.</param>
    public GazetteerFolder(string workspace)
    {
        _workspace = new(workspace);
        _path = Path.Combine(_workspace.Path, FolderName);
    }

    /// <summary>The imports by name; none when there is no such folder.</summary>
    public ImmutableArray<ImportedGazetteer> All() => _workspace.Read(() =>
        Directory.Exists(_path)
            ? Directory.EnumerateFiles(_path, "*" + Ending).Order(StringComparer.Ordinal)
                .Select(file => new ImportedGazetteer(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))).ToImmutableArray()
            : []);

    /// <summary>Keeps an import under its name. The old file stays until the new one is whole.</summary>
    public void Save(ImportedGazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        var file = FileOf(gazetteer.Name);
        _workspace.Written(() =>
        {
            Directory.CreateDirectory(_path);
            File.WriteAllText(file + ".part", gazetteer.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(file + ".part", file, overwrite: true);
            return true;
        });
    }

    /// <summary>Takes an import away; false when there is none of that name.</summary>
    public bool Remove(string name)
    {
        var file = FileOf(name);
        return _workspace.Written(() =>
        {
            if (!File.Exists(file))
                return false;
            File.Delete(file);
            return true;
        });
    }

    /// <summary>The name under which a file's places are kept: that of the file, with letters, digits, '-' and '_' only.</summary>
    public static string NameFor(string file)
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(file).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        return name.Trim('-').Length == 0 ? "places" : name;
    }

    // A name is not a path: what it leads to must lie in the folder.
    private string FileOf(string name) => Path.Combine(_path, NameFor(name + Ending) + Ending);
}
