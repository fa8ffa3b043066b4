namespace Griot.Reading.Tests;

/// <summary>Tests that measure memory or time, which others at the same time would spoil.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
