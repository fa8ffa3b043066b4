using System.Text;
using Griot.Analysis.Lexicons;

namespace Griot.Cli;

/// <summary>Reads a user's own data: a folder laid out as <c>data/</c>, whose files replace those of the same path or add to them.</summary>
internal static class DataFolder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The data of this version with those of a folder; throws <see cref="FormatException"/> with a message for the user.</summary>
    public static DataFiles Over(DataFiles data, string? folder)
    {
        if (folder is null)
            return data;
        if (!Directory.Exists(folder))
            throw new FormatException($"There is no folder '{folder}'. --data takes a folder with files such as codebook/types.txt or actors/mine.txt.");
        var files = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Select(path => Read(folder, path)).ToList();
        return files.Count > 0 ? data.With(files)
            : throw new FormatException($"'{folder}' holds no .txt file. --data takes a folder with files such as codebook/types.txt or actors/mine.txt.");
    }

    private static DataFile Read(string folder, string path)
    {
        var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        try
        {
            return new(name, Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException exception)
        {
            throw new FormatException($"{path} is not UTF-8 text.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{path} could not be read: {exception.Message}", exception);
        }
    }
}
