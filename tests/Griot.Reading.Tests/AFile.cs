using System.Text;
using Griot.Model;

namespace Griot.Reading.Tests;

/// <summary>Bytes read as a file that a person named.</summary>
internal static class AFile
{
    public static List<ReadOutcome> Read(string name, byte[] bytes, ReadingOptions? options = null, bool named = true) =>
        [.. new ReportSource(name, () => new MemoryStream(bytes), bytes.Length, named).Read(options)];

    public static List<ReadOutcome> Read(string name, string text, ReadingOptions? options = null) => Read(name, Encoding.UTF8.GetBytes(text), options);

    /// <summary>The same bytes as they come through a pipe, which cannot be jumped about in.</summary>
    public static List<ReadOutcome> Piped(string name, byte[] bytes) => [.. new ReportSource(name, () => new Pipe(bytes)).Read()];

    public static List<Report> Reports(this IEnumerable<ReadOutcome> outcomes) => [.. outcomes.OfType<ReadReport>().Select(read => read.Report)];

    public static List<ReadProblem> Problems(this IEnumerable<ReadOutcome> outcomes) => [.. outcomes.OfType<UnreadableReport>().Select(one => one.Problem)];

    public static List<PassedOver> PassedOver(this IEnumerable<ReadOutcome> outcomes) => [.. outcomes.OfType<PassedOver>()];

    /// <summary>A page with enough text for its main text to be found.</summary>
    public static string Page(string sentence) =>
        $"<!DOCTYPE html><html><head><title>{sentence}</title></head><body><nav><a href='/'>Home</a></nav><article><h1>{sentence}</h1>"
        + $"<p>{sentence} Witnesses told the reporters that they had heard shots in the early morning, and that it lasted for two hours.</p>"
        + "<p>The army has not yet said anything about it, and the mayor of the town could not be reached by telephone.</p></article></body></html>";

    private sealed class Pipe(byte[] bytes) : Stream
    {
        private readonly MemoryStream _bytes = new(bytes);

        // Small pieces, as a network gives them.
        public override int Read(byte[] buffer, int offset, int count) => _bytes.Read(buffer, offset, Math.Min(count, 1000));
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush()
        {
        }
    }
}
