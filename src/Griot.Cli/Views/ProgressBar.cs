using System.Globalization;
using Griot.Engine;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>A bar on stderr while a run works, on a terminal only; elsewhere a line a minute, so that a short run is silent.</summary>
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
        var count = new RunCount(surroundings.Clock);
        if (!surroundings.ErrorsIsTerminal || surroundings.Variable("TERM") == "dumb")
            return run(new Lines(title, count, surroundings));

        var console = Screen.Console(surroundings.Errors, coloured: true);
        console.Profile.Capabilities.Interactive = true;
        console.Profile.Width = Math.Min(surroundings.Width, 120);
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(count))
            .Start(context => run(new Bar(context.AddTask(title), count)));
    }

    private sealed class Bar(ProgressTask task, RunCount count) : IRunProgress
    {
        public void Started(RunSize size)
        {
            count.Start(size);
            task.MaxValue = 1;
            task.IsIndeterminate = count.Share is null;
        }

        public void Advanced(RunStep step)
        {
            count.Add(step);
            if (count.Share is { } share)
                task.Value = share;
        }
    }

    private sealed class CountColumn(RunCount count) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(count.Text);
    }

    private sealed class Lines(string title, RunCount count, Surroundings surroundings) : IRunProgress
    {
        private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);
        private TimeSpan _last;

        public void Started(RunSize size) => count.Start(size);

        public void Advanced(RunStep step)
        {
            count.Add(step);
            if (count.Elapsed - _last < Between)
                return;
            _last = count.Elapsed;
            surroundings.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {count.Text}"));
        }
    }
}
