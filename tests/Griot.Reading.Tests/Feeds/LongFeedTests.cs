using System.Text;
using Griot.Reading.Feeds;

namespace Griot.Reading.Tests.Feeds;

[Collection(Alone.Name)]
public sealed class LongFeedTests
{
    [Fact]
    public void A_feed_of_a_million_items_is_read_in_flat_memory()
    {
        const int items = 1_000_000;
        using var stream = new Repeated("<rss><channel><title>T</title>", "<item><title>Four killed</title><link>https://a.example/1</link></item>\n", items, "</channel></rss>");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (read, most) = (0, 0L);
        foreach (var item in FeedReader.Items("feed", stream))
        {
            Assert.IsType<FeedEntry>(item);
            if (++read % 100_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(items, read);
        Assert.InRange(most, long.MinValue, 8_000_000);
    }

    /// <summary>A long document that nobody has to hold.</summary>
    private sealed class Repeated(string head, string item, int times, string tail) : Stream
    {
        private byte[] _now = Encoding.UTF8.GetBytes(head);
        private int _at;
        private int _left = times + 1;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == _now.Length)
            {
                if (_left == 0)
                    return 0;
                _now = Encoding.UTF8.GetBytes(--_left == 0 ? tail : item);
                _at = 0;
            }

            var length = Math.Min(count, _now.Length - _at);
            Array.Copy(_now, _at, buffer, offset, length);
            _at += length;
            return length;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
