using Griot.Model;
using Griot.Reading;

namespace Griot.Engine;

/// <summary>What a run made of one file: a <see cref="CodedFile"/> or a <see cref="SpoiledFile"/>.</summary>
public abstract record FileResult(string File)
{
    /// <summary>What the person who named the file should hear about it, or null when all went well.</summary>
    public abstract ReadProblem? Problem { get; }
}

/// <summary>A file that was read. Its report may still be uncoded, when there is no language pack for it.</summary>
public sealed record CodedFile(string File, CodedReport Coded) : FileResult(File)
{
    public override ReadProblem? Problem => Coded.Uncoded is { } reason
        ? new(File, reason.TrimEnd('.') + ".", "Code it by hand, or add a language pack.")
        : null;
}

/// <summary>A file that gave no report.</summary>
public sealed record SpoiledFile(string File, ReadProblem Why) : FileResult(File)
{
    public override ReadProblem Problem => Why;
}
