using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Storage;

/// <summary>Something that could not be read, as it was told.</summary>
public sealed record ReadingProblem(string Name, string Reason, string Advice);

/// <summary>How far a version of the reader has got with some bytes under a name.</summary>
/// <param name="Pieces">How many pieces of the file have been dealt with, from its beginning; a broken-off reading goes on behind them.</param>
/// <param name="Complete">Whether those are all.</param>
public sealed record ReadingState(long Pieces, int Reports, int News, int Background, bool Complete, ImmutableArray<ReadingProblem> Problems);

/// <summary>Where one report was found in the bytes.</summary>
public sealed record FoundReport(ReportId Report, string Position, string Format);

/// <summary>A step of a reading, kept together with the reports it gave: all of it or nothing.</summary>
/// <param name="Reader">Everything that decides what comes out: version, data, places, options.</param>
/// <param name="Again">Whether the file is read from its beginning although an earlier reading got further.</param>
public sealed record ReadingStep(
    RawFile Raw,
    string Name,
    string Means,
    string Reader,
    long Pieces,
    ImmutableArray<FoundReport> Reports,
    int News,
    int Background,
    ImmutableArray<ReadingProblem> Problems,
    bool Complete,
    bool Again);
