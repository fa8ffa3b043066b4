using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Griot.Cli.Tests;

/// <summary>A time-stamp authority on the loopback interface: openssl behind a small server.</summary>
internal sealed class ATimeStampAuthority : IDisposable
{
    private const string Configuration =
        """
        [ tsa ]
        default_tsa = authority
        [ authority ]
        serial = serial
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256
        accuracy = secs:1
        ess_cert_id_alg = sha256
        [ stamping ]
        extendedKeyUsage = critical,timeStamping
        keyUsage = critical,digitalSignature
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("griot-tsa-").FullName;
    private readonly HttpListener _listener = new();

    private ATimeStampAuthority(string address)
    {
        Address = address;
        File.WriteAllText(In("tsa.cnf"), Configuration);
        File.WriteAllText(In("serial"), "01\n");
        OpenSsl("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Test-Root -keyout root.key -out root.pem");
        OpenSsl("req -newkey rsa:2048 -nodes -subj /CN=Test-Authority -keyout tsa.key -out tsa.csr");
        OpenSsl("x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -days 2 -extfile tsa.cnf -extensions stamping -out tsa.pem");
        _listener.Prefixes.Add(address);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address { get; }

    public string Root => In("root.pem");

    /// <summary>Starts one, or skips the test where there is no openssl.</summary>
    public static ATimeStampAuthority Start()
    {
        Assert.SkipUnless((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "openssl"))), "openssl is not installed");
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        return new($"http://127.0.0.1:{port}/");
    }

    public void Dispose()
    {
        _listener.Close();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using (var query = File.Create(In("query.tsq")))
                    await context.Request.InputStream.CopyToAsync(query);
                OpenSsl("ts -reply -config tsa.cnf -section authority -queryfile query.tsq -signer tsa.pem -inkey tsa.key -out answer.tsr");
                context.Response.ContentType = "application/timestamp-reply";
                await context.Response.OutputStream.WriteAsync(File.ReadAllBytes(In("answer.tsr")));
                context.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void OpenSsl(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments) { WorkingDirectory = _folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"openssl {arguments}: {said}");
    }

    private string In(string name) => Path.Combine(_folder, name);
}
