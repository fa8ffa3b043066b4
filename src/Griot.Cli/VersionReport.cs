using System.CommandLine;
using System.CommandLine.Invocation;
using Griot.Engine;

namespace Griot.Cli;

/// <summary><c>--version</c>: the program and the data in it, which together decide every result.</summary>
internal static class VersionReport
{
    public static string Text => $"griot {Versions.Program}, data {Versions.Data}";

    public static Option Option(Surroundings surroundings) => new Option<bool>("--version")
    {
        Description = "Show the versions of the program and of its data",
        Action = new Print(surroundings.Output),
    };

    private sealed class Print(TextWriter output) : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override int Invoke(ParseResult parseResult)
        {
            output.WriteLine(Text);
            return ExitCode.Done;
        }
    }
}
