using Griot.Engine;
using Spectre.Console;

namespace Griot.Cli.Views;

/// <summary>A bar on stderr while a run works, on a terminal only; elsewhere silence.</summary>
internal static class ProgressBar
{
    public static void Watch(string title, Surroundings surroundings, Action<IRunProgress> run) =>
        Watch(title, surroundings, progress =>
        {
            run(progress);
            return true;
        });

    public static T Watch<T>(string title, Surroundings surroundings, Func<IRunProgress, T> run)
    {
        if (!surroundings.ErrorsIsTerminal || surroundings.Variable("TERM") == "dumb")
            return run(SilentProgress.Instance);

        var console = Screen.Console(surroundings.Errors, coloured: true);
        console.Profile.Capabilities.Interactive = true;
        console.Profile.Width = Math.Min(surroundings.Width, 100);
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => run(new Bar(context.AddTask(title))));
    }

    private sealed class Bar(ProgressTask task) : IRunProgress
    {
        public void Started(int files) => task.MaxValue = Math.Max(1, files);
        public void Advanced(int files) => task.Increment(files);
    }
}
