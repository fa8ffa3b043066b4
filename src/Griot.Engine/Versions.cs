using System.Reflection;
using Griot.Analysis.Lexicons;

namespace Griot.Engine;

/// <summary>Which program and which data gave a result: with the same two, the same input gives the same bytes.</summary>
public static class Versions
{
    public static string Program { get; } =
        typeof(Versions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>A hash over the codebook, language packs, actors and places compiled in.</summary>
    public static string Data => DataFiles.Embedded.Version;
}
