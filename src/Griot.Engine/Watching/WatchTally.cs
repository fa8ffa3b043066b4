using Griot.Reading;

namespace Griot.Engine.Watching;

/// <summary>What a feed answered.</summary>
internal sealed record FeedPoll(Uri Feed, FeedState State, IReadOnlyList<Uri> Links, IReadOnlyCollection<ReadProblem> Problems, bool Unchanged);

/// <summary>Counts what happens during one poll.</summary>
internal sealed class WatchTally
{
    private int _polled;
    private int _unchanged;

    public int New { get; set; }
    public int Read { get; set; }
    public int Waiting { get; set; }
    public List<ReadProblem> Problems { get; } = [];

    public void Add(FeedPoll poll)
    {
        _polled++;
        _unchanged += poll.Unchanged ? 1 : 0;
        Problems.AddRange(poll.Problems);
    }

    public PollSummary Summary() => new(_polled, _unchanged, New, Read, Waiting, [.. Problems]);
}
