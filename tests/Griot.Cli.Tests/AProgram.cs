using System.Text;
using Griot.Model;
using Griot.Storage;

namespace Griot.Cli.Tests;

/// <summary>Runs the program in a folder of its own, with nothing of the machine around it.</summary>
internal sealed class AProgram : IDisposable
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("griot-cli-").FullName;

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    /// <summary>What the last command said before the incidents were listed.</summary>
    public string ErrorsBeforeIds { get; set; } = "";

    /// <summary>Whether both streams are a terminal.</summary>
    public bool OnATerminal { get; init; }

    public int Width { get; init; } = Surroundings.WidthWithoutTerminal;

    public string Input { get; init; } = "";

    public string Workspace => In("workspace");

    public AProgram()
    {
        _variables["GRIOT_WORKSPACE"] = Workspace;
    }

    public string In(string name) => Path.Combine(Folder, name);

    public AProgram With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public AProgram File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public AProgram File(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        System.IO.File.WriteAllBytes(In(name), bytes);
        return this;
    }

    /// <summary>From now on an incident of the workspace goes out only when two people say so.</summary>
    public void ReleasesNeedTwo()
    {
        using var workspace = Assert.IsType<WorkspaceOutcome.Opened>(Storage.Workspace.Open(Workspace)).Workspace;
        workspace.KeepReleaseNeedsTwo(true);
    }

    /// <summary>Fills the workspace without going through the coder.</summary>
    public AProgram Holding(IEnumerable<CodedReport> reports, params Incident[] incidents)
    {
        using var workspace = Assert.IsType<WorkspaceOutcome.Opened>(Storage.Workspace.Open(Workspace, create: true)).Workspace;
        workspace.AddAll(reports);
        workspace.SaveIncidents([.. incidents]);
        return this;
    }

    public int Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = GriotProgram.Run(args, new Surroundings(
            output, errors, () => new MemoryStream(Encoding.UTF8.GetBytes(Input)), OnATerminal, ErrorsIsTerminal: false, Width,
            _variables.GetValueOrDefault, TimeProvider.System));
        (Output, Errors) = (output.ToString(), errors.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
