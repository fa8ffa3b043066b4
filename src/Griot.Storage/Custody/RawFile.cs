namespace Griot.Storage;

/// <summary>Bytes as they came, known by what they are and not by a name.</summary>
/// <param name="Hash">Their SHA-256 in lower-case hexadecimal.</param>
public sealed record RawFile(string Hash, long Length);
