namespace Griot.Engine;

/// <summary>Hears how far a run has come. Called from one thread at a time.</summary>
public interface IRunProgress
{
    void Started(int files);
    void Advanced(int files);
}

/// <summary>Hears nothing, for runs that nobody watches.</summary>
public sealed class SilentProgress : IRunProgress
{
    public static SilentProgress Instance { get; } = new();

    public void Started(int files)
    {
    }

    public void Advanced(int files)
    {
    }
}
