using System.CommandLine;
using Griot.Analysis.Lexicons;
using Griot.Engine;

namespace Griot.Cli.Commands;

/// <summary><c>codebook</c>: the rules and terms by which reports are coded.</summary>
internal static class CodebookCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var test = new Command("test", "Run every example of the codebook and say which do not hold.");
        test.SetAction(_ =>
        {
            surroundings.Output.WriteLine($"Data {Versions.Data}: {DataFiles.Embedded.In("languages").Length} files of language packs; no examples in this version.");
            return ExitCode.Done;
        });
        return new Command("codebook", "Look after the rules and terms by which reports are coded.") { test };
    }
}
