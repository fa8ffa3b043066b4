using Griot.Cli.Views;

namespace Griot.Cli.Tests;

public sealed class RunCountTests
{
    private readonly Clock _clock = new();

    [Fact]
    public void Counts_rate_and_time_left_are_told_by_bytes()
    {
        var count = new RunCount(_clock);
        count.Start(new(1, 100_000_000));
        _clock.Advance(TimeSpan.FromSeconds(10));
        count.Add(new(Bytes: 25_000_000, Reports: 1204));

        Assert.Equal("1,204 reports, 25.0 MB, 2.5 MB/s, 25%, 0:00:30 left", count.Text);
    }

    [Fact]
    public void Without_a_known_length_no_time_left_is_made_up()
    {
        var count = new RunCount(_clock);
        count.Start(new(3, null));
        _clock.Advance(TimeSpan.FromSeconds(10));
        count.Add(new(Files: 1, Bytes: 25_000_000, Reports: 1));

        Assert.Equal("1 of 3 files, 1 report, 25.0 MB, 2.5 MB/s", count.Text);
    }

    private sealed class Clock : TimeProvider
    {
        private long _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;

        public override long GetTimestamp() => _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
