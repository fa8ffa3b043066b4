using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>Writes values one after another, each so that it cannot be taken for another, and hashes them.</summary>
internal sealed class FingerprintWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(_bytes.WrittenSpan).AsSpan(0, 16));

    public void Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    public void Add(long? value)
    {
        Add(value is null ? 0L : 1L);
        Add(value ?? 0);
    }

    public void Add(double value) => Add(BitConverter.DoubleToInt64Bits(value));

    public void Add(Enum value) => Add(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));

    public void Add(string? value)
    {
        Add(value is null ? -1L : value.Length);
        Add(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.GetSpan(bytes.Length));
        _bytes.Advance(bytes.Length);
    }

    public void Add<T>(Stated<T>? stated, Action<T> value)
        where T : notnull
    {
        Add(stated is null ? 0L : 1L);
        if (stated is null)
            return;
        value(stated.Value);
        Add((long)stated.Spans.Length);
        foreach (var span in stated.Spans)
        {
            Add((long)span.Start);
            Add((long)span.End);
        }
        Add(stated.Rule.Name);
        Add((long)stated.Rule.Version);
        Add(stated.Speaker);
        Add((long)stated.Certainty);
    }

    public void Add<T>(IReadOnlyCollection<T> values, Action<T> write)
    {
        Add((long)values.Count);
        foreach (var value in values)
            write(value);
    }
}
