using Griot.Engine.Watching;

namespace Griot.Engine.Tests.Watching;

public sealed class WatchStateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_written_is_read_back()
    {
        var state = WatchState.Empty.With(new Uri("https://a.example/feed"), new FeedState("\"1\"", Now, Now, 2)).With(new Uri("https://a.example/1"), new LinkState(Now, 1));

        Assert.Equal(state.ToJson(), WatchState.FromJson(state.ToJson())!.ToJson());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"Feeds\":{\"a\":null},\"Links\":{},\"Away\":{}}")]
    [InlineData("{\"Feeds\":{}")]
    public void What_is_damaged_is_no_state(string json) => Assert.Null(WatchState.FromJson(System.Text.Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Articles_of_long_ago_are_forgotten()
    {
        var state = WatchState.Empty.With(new Uri("https://a.example/old"), new LinkState(Now.AddDays(-130), 0)).With(new Uri("https://a.example/new"), new LinkState(Now.AddDays(-30), 0));

        Assert.Equal("https://a.example/new", Assert.Single(state.Without(Now).Links).Key);
    }
}
