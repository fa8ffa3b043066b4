namespace Griot.Web.Tests;

/// <summary>The system's clock, and as much later as a test wants it.</summary>
internal sealed class AClock : TimeProvider
{
    private TimeSpan _later;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _later;

    public void Pass(TimeSpan time) => _later += time;
}
