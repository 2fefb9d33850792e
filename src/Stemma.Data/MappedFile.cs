using System.IO.MemoryMappedFiles;

namespace Stemma.Data;

/// <summary>A read-only file in memory, shared between threads and processes, paged in only where it is touched.</summary>
public sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;

    private MappedFile(MemoryMappedFile file, MemoryMappedViewAccessor view, long length)
    {
        _file = file;
        _view = view;
        Length = length;
        byte* pointer = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref pointer);
        _start = pointer + view.PointerOffset;
    }

    /// <summary>Length in bytes.</summary>
    public long Length { get; }

    /// <summary>Opens a file of at least one byte.</summary>
    /// <exception cref="IOException">The file is missing, empty or cannot be mapped.</exception>
    public static MappedFile Open(string path)
    {
        var length = new FileInfo(path) is { Exists: true } info ? info.Length : throw new FileNotFoundException($"{path}: no such file", path);
        if (length == 0)
            throw new IOException($"{path}: the file is empty");
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        return new MappedFile(file, file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read), length);
    }

    /// <summary>The bytes from an offset.</summary>
    /// <param name="offset">First byte.</param>
    /// <param name="length">Number of bytes, below 2^31.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the file.</exception>
    public ReadOnlySpan<byte> Bytes(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset + length > Length)
            throw new ArgumentOutOfRangeException(nameof(offset), $"bytes {offset}+{length} of {Length}");
        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    /// <summary>The bytes from an offset as memory that keeps the file open only as long as this object lives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the file.</exception>
    public ReadOnlyMemory<byte> Memory(long offset, int length)
    {
        _ = Bytes(offset, length);
        return new MappedMemory(this, _start + offset, length).Memory;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
