using Griot.Model;
using Griot.Reading;

namespace Griot.Engine;

/// <summary>What a run made of one file, or of one place in it: a <see cref="CodedFile"/>, a <see cref="SpoiledFile"/> or a <see cref="PassedOverFile"/>.</summary>
/// <param name="File">The file's name and the position in it: <c>crawl.warc.gz#1834</c>.</param>
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

/// <summary>Something that holds no report and need not: a picture in a folder, a service message, a redirect.</summary>
public sealed record PassedOverFile(string File, string Why) : FileResult(File)
{
    public override ReadProblem? Problem => null;
}
