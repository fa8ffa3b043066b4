namespace Griot.Model;

/// <summary>A piece of what a view of incidents was worked out from beside reports and judgements. Only who wrote it can read it.</summary>
/// <param name="Part">What kind of thing it holds; each part numbers its pages.</param>
public sealed record BasisPage(string Part, long Number, ReadOnlyMemory<byte> Content);
