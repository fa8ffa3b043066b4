namespace Griot.Engine;

/// <summary>How much a run has before it.</summary>
/// <param name="Files">How many files; how many reports are in them shows only while they are read.</param>
/// <param name="Bytes">Null where the length of one of them is not known before its end.</param>
public readonly record struct RunSize(int Files, long? Bytes);

/// <summary>What a run has done since it last said so.</summary>
public readonly record struct RunStep(int Files = 0, long Bytes = 0, int Reports = 0);

/// <summary>Hears how far a run has come. Called from one thread at a time.</summary>
public interface IRunProgress
{
    void Started(RunSize size);
    void Advanced(RunStep step);
}

/// <summary>Hears nothing, for runs that nobody watches.</summary>
public sealed class SilentProgress : IRunProgress
{
    public static SilentProgress Instance { get; } = new();

    public void Started(RunSize size)
    {
    }

    public void Advanced(RunStep step)
    {
    }
}
