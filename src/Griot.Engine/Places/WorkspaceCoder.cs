using Griot.Analysis;
using Griot.Analysis.Lexicons;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>The coder that a workspace calls for: the data of this version, and the places that were imported into it.</summary>
public static class WorkspaceCoder
{
    /// <exception cref="WorkspaceException">An imported file cannot be read or does not hold what it should.</exception>
    public static Coder Of(GazetteerFolder gazetteers)
    {
        ArgumentNullException.ThrowIfNull(gazetteers);
        var imported = gazetteers.All();
        if (imported.IsEmpty)
            return Coder.Default;
        try
        {
            return Coder.Create(DataFiles.Embedded, imported.Select(one => new DataFile($"{GazetteerFolder.FolderName}/{one.Name}.txt", one.Text)));
        }
        catch (FormatException exception)
        {
            throw new WorkspaceException(WorkspaceProblem.Corrupt,
                $"An imported gazetteer cannot be used: {exception.Message.Replace("data/", "", StringComparison.Ordinal)} "
                + "Import it again with griot gazetteer import FILE, or take it away with griot gazetteer remove NAME.", exception);
        }
    }
}
