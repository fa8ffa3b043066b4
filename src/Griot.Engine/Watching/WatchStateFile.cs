using Griot.Reading;

namespace Griot.Engine.Watching;

/// <summary>Keeps what a watch remembers in the workspace's folder.</summary>
public sealed class WatchStateFile(string folder)
{
    public const string Name = "watch.json";

    private readonly string _path = Path.Combine(folder, Name);

    /// <summary>What was kept; nothing when there is no file, or it is damaged, which is then said.</summary>
    public (WatchState State, ReadProblem? Problem) Load()
    {
        if (!File.Exists(_path))
            return (WatchState.Empty, null);
        return WatchState.FromJson(File.ReadAllBytes(_path)) is { } state
            ? (state, null)
            : (WatchState.Empty, new(_path, "What was remembered of earlier polls cannot be read.", "Articles are fetched again; what is in the workspace stays as it is."));
    }

    /// <summary>The old file stays until the new one is whole.</summary>
    public void Save(WatchState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        File.WriteAllBytes(_path + ".part", state.ToJson());
        File.Move(_path + ".part", _path, overwrite: true);
    }
}
