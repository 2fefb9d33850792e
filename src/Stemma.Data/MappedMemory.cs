using System.Buffers;

namespace Stemma.Data;

/// <summary>Lets pure code read a mapped file as <see cref="ReadOnlyMemory{T}"/> without knowing of files.</summary>
internal sealed unsafe class MappedMemory(MappedFile owner, byte* start, int length) : MemoryManager<byte>
{
    public override Span<byte> GetSpan()
    {
        GC.KeepAlive(owner);
        return new Span<byte>(start, length);
    }

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
