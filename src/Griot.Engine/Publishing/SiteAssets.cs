using System.Text;

namespace Griot.Engine;

/// <summary>What every published site carries along, from inside the assembly.</summary>
internal static class SiteAssets
{
    public static string Text(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream($"published/{name}") ?? throw new InvalidOperationException($"'{name}' is not compiled in.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
