using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Stemma.Intake.Tests.Fetching;

/// <summary>A server on loopback that sends what a test tells it to, also what no honest server sends.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Func<string, Stream, CancellationToken, Task> _answer;
    private int _open;

    /// <param name="answer">Gets the request's head and writes the answer; the connection is closed after it unless the answer has a length.</param>
    public RawServer(Func<string, Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>One answer for each path, as bytes.</summary>
    public RawServer(Func<string, byte[]> answer)
        : this(async (head, stream, cancel) => await stream.WriteAsync(answer(head.Split(' ')[1]), cancel))
    {
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Heads of the requests in the order in which they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public int Connections { get; private set; }

    /// <summary>Most connections that waited at once for the first byte of their answer.</summary>
    public int MostOpen { get; private set; }

    public Uri At(string path, string host = "127.0.0.1") => new($"http://{host}:{Port}{path}");

    /// <summary>An answer with a length.</summary>
    public static byte[] Reply(string status, string fields, byte[] body) =>
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{fields}{(fields.Length > 0 ? "\r\n" : "")}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];

    public static byte[] Reply(string status, string fields = "", string body = "") => Reply(status, fields, Encoding.UTF8.GetBytes(body));

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_closing.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        var isOpen = true;
        lock (_listener)
        {
            Connections++;
            MostOpen = Math.Max(MostOpen, ++_open);
        }
        try
        {
            var stream = client.GetStream();
            if (await HeadAsync(stream) is { } head)
            {
                Requests.Enqueue(head);
                // From its first byte on the other side may be ahead of us.
                await _answer(head, new Answer(stream, Ended), _closing.Token);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The other side went away; that is part of what is tested.
        }
        finally
        {
            Ended();
        }

        void Ended()
        {
            lock (_listener)
            {
                if (isOpen) _open--;
                isOpen = false;
            }
        }
    }

    private async Task<string?> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, _closing.Token);
            if (read == 0) return null;
            head.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        return head.ToString();
    }

    /// <summary>A stream that says when it is first written to.</summary>
    private sealed class Answer(Stream inner, Action begins) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            begins();
            return inner.WriteAsync(buffer, cancellationToken);
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _listener.Stop();
        _listener.Dispose();
    }
}
