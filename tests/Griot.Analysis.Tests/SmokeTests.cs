namespace Griot.Analysis.Tests;
public sealed class SmokeTests { [Fact] public void Works() => Assert.Equal(4, 2 + 2); }
