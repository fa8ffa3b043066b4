namespace Griot.Merging.Texts;

/// <summary>A fixed 64-bit hash (FNV-1a with a final mix): equal on every machine and in every run.</summary>
internal static class Hashing
{
    public const ulong Seed = 14695981039346656037;

    public static ulong Add(ulong hash, ulong value) => (hash ^ value) * 1099511628211;

    /// <summary>Spreads the bits; without it the high bits of short words hardly differ.</summary>
    public static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
