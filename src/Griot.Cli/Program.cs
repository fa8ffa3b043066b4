using System.Globalization;
using System.Text;
using Griot.Cli;

// Fully buffered: a JSON line for each of a million reports must not be a system call each.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16);
using var errors = new StreamWriter(Console.OpenStandardError(), utf8, 1 << 10) { AutoFlush = true };

return GriotProgram.Run(args, new Surroundings(
    output,
    errors,
    Console.OpenStandardInput,
    OutputIsTerminal: !Console.IsOutputRedirected,
    ErrorsIsTerminal: !Console.IsErrorRedirected,
    Width(),
    name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null,
    TimeProvider.System));

static int Width()
{
    if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0)
        return Math.Max(columns, 40);
    return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? Surroundings.WidthWithoutTerminal : Math.Max(Console.WindowWidth, 40);
}
