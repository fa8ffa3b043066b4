using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Griot.Reading.Tests.Fetching;

/// <summary>What a client asked for.</summary>
internal sealed record Asked(string Path, string Head)
{
    public string? Header(string name) => Head.Split("\r\n").Select(line => line.Split(':', 2))
        .Where(parts => parts.Length == 2 && parts[0].Equals(name, StringComparison.OrdinalIgnoreCase)).Select(parts => parts[1].Trim()).FirstOrDefault();
}

/// <summary>A server on the loopback interface that answers with the very bytes it is told to, well-formed or not.</summary>
internal sealed class AServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Func<Asked, NetworkStream, CancellationToken, Task> _answer;
    private int _connections;

    private AServer(IPAddress address, Func<Asked, NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener = new(address, 0);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections anybody opened, whatever came of them.</summary>
    public int Connections => _connections;

    public ConcurrentQueue<Asked> Requests { get; } = new();

    public static AServer Answering(Func<Asked, string> answer, string address = "127.0.0.1") =>
        Writing((asked, stream, end) => stream.WriteAsync(Encoding.UTF8.GetBytes(answer(asked)), end).AsTask(), address);

    public static AServer Writing(Func<Asked, NetworkStream, CancellationToken, Task> answer, string address = "127.0.0.1") => new(IPAddress.Parse(address), answer);

    /// <summary>A whole answer.</summary>
    public static string Ok(string body, string headers = "Content-Type: text/html; charset=utf-8") =>
        $"HTTP/1.1 200 OK\r\n{headers}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public static string Status(int status, string headers = "X: y") => $"HTTP/1.1 {status} S\r\n{headers}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    public static string Redirect(string to) => Status(302, $"Location: {to}");

    public Uri Url(string path = "/", string host = "127.0.0.1") => new($"http://{host}:{Port}{path}");

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Interlocked.Increment(ref _connections);
                _ = ServeAsync(client, _end.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken end)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = await HeadAsync(stream, end);
                if (head.Length == 0)
                    return;
                var asked = new Asked(head.Split(' ')[1], head);
                Requests.Enqueue(asked);
                await _answer(asked, stream, end);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client has seen enough.
            }
        }
    }

    private static async Task<string> HeadAsync(NetworkStream stream, CancellationToken end)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, end) > 0)
            head.Append((char)one[0]);
        return head.ToString();
    }
}
