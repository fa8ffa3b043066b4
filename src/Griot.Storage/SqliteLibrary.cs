using System.Runtime.InteropServices;
using SQLitePCL;

namespace Griot.Storage;

/// <summary>Which SQLite does the work: the system's when it is recent and can search text, the bundled one otherwise.</summary>
/// <remarks>Decided once per process, when the first workspace is opened or this is first asked for.</remarks>
public sealed record SqliteLibrary
{
    /// <summary>The environment variable that, set to <c>bundled</c>, leaves the system's library alone.</summary>
    public const string BundledVariable = "GRIOT_SQLITE";

    // 3.40: the first version whose damage checks and recovery we rely on and that long-term distributions carry.
    private const int OldestUsed = 3_040_000;

    private static readonly string[] SystemNames =
        OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib"]
        : OperatingSystem.IsWindows() ? []
        : ["libsqlite3.so.0", "libsqlite3.so"];

    private static readonly Lazy<SqliteLibrary> Chosen = new(Choose);

    private SqliteLibrary(string name, bool isSystem, string version) => (Name, IsSystem, Version) = (name, isSystem, version);

    public static SqliteLibrary InUse => Chosen.Value;

    /// <summary>The library's file name, such as <c>libsqlite3.so.0</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it belongs to the operating system and is kept up to date there.</summary>
    public bool IsSystem { get; }

    public string Version { get; }

    public override string ToString() => $"SQLite {Version} ({(IsSystem ? $"system, {Name}" : "bundled")})";

    private static SqliteLibrary Choose()
    {
        string[] names = Environment.GetEnvironmentVariable(BundledVariable) == "bundled" ? [] : SystemNames;
        var (name, handle) = names.Select(name => (name, handle: LoadIfGood(name))).FirstOrDefault(found => found.handle != 0);
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly,
            (wanted, _, _) => wanted == "e_sqlite3" ? handle : 0); // zero: look for the bundled one as usual
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return new(name ?? "e_sqlite3", handle != 0, raw.sqlite3_libversion().utf8_to_string());
    }

    private static nint LoadIfGood(string name)
    {
        if (!NativeLibrary.TryLoad(name, out var handle))
            return 0;
        if (IsGood(handle))
            return handle;
        NativeLibrary.Free(handle);
        return 0;
    }

    private static bool IsGood(nint library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var number)
        && Marshal.GetDelegateForFunctionPointer<VersionNumber>(number)() >= OldestUsed
        && NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out var used)
        && Marshal.GetDelegateForFunctionPointer<CompileOptionUsed>(used)("ENABLE_FTS5") != 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int CompileOptionUsed([MarshalAs(UnmanagedType.LPUTF8Str)] string option);
}
