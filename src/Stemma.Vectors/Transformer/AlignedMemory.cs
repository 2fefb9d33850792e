using System.Runtime.InteropServices;

namespace Stemma.Vectors.Transformer;

/// <summary>Memory outside the heap that begins at a multiple of 64 bytes, a cache line and the widest vector.</summary>
internal sealed unsafe class AlignedMemory : IDisposable
{
    private const int Alignment = 64;

    public AlignedMemory(long bytes)
    {
        Start = (byte*)NativeMemory.AlignedAlloc((nuint)bytes, Alignment);
        NativeMemory.Clear(Start, (nuint)bytes);
        GC.AddMemoryPressure(Length = bytes);
    }

    ~AlignedMemory() => Free();

    public byte* Start { get; private set; }

    public float* Floats => (float*)Start;

    private long Length { get; }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (Start == null)
            return;
        NativeMemory.AlignedFree(Start);
        Start = null;
        GC.RemoveMemoryPressure(Length);
    }
}
