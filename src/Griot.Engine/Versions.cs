using System.Reflection;
using System.Security.Cryptography;
using Griot.Analysis;
using Griot.Analysis.Lexicons;
using Griot.Reading;

namespace Griot.Engine;

/// <summary>Which program and which data gave a result: with the same two, the same input gives the same bytes.</summary>
public static class Versions
{
    public static string Program { get; } =
        typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>A hash over the codebook, language packs, actors and places compiled in.</summary>
    public static string Data => DataFiles.Embedded.Version;

    /// <summary>Which build of the stages that read and code this is: two builds of one version can differ while it is worked on.</summary>
    public static string Build { get; } = Convert.ToHexStringLower(SHA256.HashData(
        [.. typeof(ReportSource).Module.ModuleVersionId.ToByteArray(), .. typeof(Coder).Module.ModuleVersionId.ToByteArray()]).AsSpan(0, 4));
}
