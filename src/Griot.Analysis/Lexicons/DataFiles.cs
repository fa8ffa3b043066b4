using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Griot.Analysis.Lexicons;

/// <summary>The data compiled into this version: language packs, codebook, actors, countries, gazetteer.</summary>
public sealed class DataFiles
{
    private readonly FrozenDictionary<string, DataFile> _files;

    private DataFiles(IEnumerable<DataFile> files)
    {
        _files = files.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\n" + file.Text));
        Version = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    public static DataFiles Embedded { get; } = new(ReadEmbedded());

    /// <summary>A short hash over every file: two programs with one version give the same codings.</summary>
    public string Version { get; }

    /// <summary>These files and others; another file of a path replaces the one that is here.</summary>
    public DataFiles With(IEnumerable<DataFile> others)
    {
        var files = _files.ToDictionary(StringComparer.Ordinal);
        foreach (var file in others)
            files[file.Path] = file;
        return new(files.Values);
    }

    /// <summary>The files below a folder (all of them where it is empty), in order of path.</summary>
    public ImmutableArray<DataFile> In(string folder) =>
        [.. _files.Values.Where(file => folder.Length == 0 || file.Path.StartsWith(folder + "/", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal)];

    public DataFile this[string path] => _files[path];

    private static IEnumerable<DataFile> ReadEmbedded()
    {
        var assembly = typeof(DataFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith("data/", StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return new(name["data/".Length..], reader.ReadToEnd());
        }
    }
}
