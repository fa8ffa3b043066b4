using System.CommandLine;
using System.CommandLine.Invocation;
using Griot.Storage;

namespace Griot.Cli;

/// <summary>One call of the program: parses, runs, and turns trouble into a message and an exit code.</summary>
internal static class GriotProgram
{
    public static int Run(string[] args, Surroundings surroundings)
    {
        try
        {
            return Invoke(CommandTree.Build(surroundings).Parse(args), surroundings);
        }
        catch (OperationCanceledException)
        {
            surroundings.Errors.WriteLine("Broken off. What was stored before is kept.");
            return ExitCode.BrokenOff;
        }
        catch (WorkspaceException exception)
        {
            surroundings.Errors.WriteLine(exception.Message);
            return ExitCode.WorkspaceUnusable;
        }
        // The last line of defence: a stack trace helps whoever mends it, and only them.
        catch (Exception exception) when (surroundings.Variable("GRIOT_DEBUG") is null)
        {
            surroundings.Errors.WriteLine($"This is a bug in Griot: {exception.GetBaseException().GetType().Name}: {exception.GetBaseException().Message}");
            surroundings.Errors.WriteLine("Please report it, with what you get when you run the command again with GRIOT_DEBUG=1.");
            return ExitCode.Bug;
        }
        finally
        {
            surroundings.Output.Flush();
        }
    }

    private static int Invoke(ParseResult parsed, Surroundings surroundings)
    {
        var configuration = new InvocationConfiguration
        {
            Output = surroundings.Output,
            Error = surroundings.Errors,
            EnableDefaultExceptionHandler = false,
            // After Ctrl-C the last block of reports is finished and a line says how to go on; a busy machine may need a moment for it.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
        };
        if (parsed.Action is not ParseErrorAction wrong)
            return parsed.Invoke(configuration);

        // Help is long and would push the reason off the screen; both go where problems go.
        wrong.ShowHelp = false;
        configuration.Output = surroundings.Errors;
        parsed.Invoke(configuration);
        surroundings.Errors.WriteLine($"See: {CommandTree.Path(parsed.CommandResult.Command)} --help");
        return ExitCode.Usage;
    }
}
