namespace Griot.Storage;

/// <summary>A piece of what a view of incidents was worked out from beside reports and judgements. Only who wrote it can read it.</summary>
/// <param name="Part">What kind of thing it holds; a part has pages of its own.</param>
public sealed record BasisPage(string Part, long Number, ReadOnlyMemory<byte> Content);
