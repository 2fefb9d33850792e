namespace Stemma.Intake.Containers;

/// <summary>Bytes that must be held before they are read: in memory while few, then in a file that goes when it is closed.</summary>
/// <param name="inMemory">Most bytes that are held in memory.</param>
internal sealed class HeldBytes(int inMemory) : IDisposable
{
    private const int FileBuffer = 64 * 1024;
    private Stream _held = new MemoryStream();

    /// <summary>Bytes held so far.</summary>
    public long Length => _held.Length;

    /// <summary>Takes more.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_held is MemoryStream memory && memory.Length + bytes.Length > inMemory)
        {
            var path = Path.GetTempFileName();
            _held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Delete, FileBuffer, FileOptions.DeleteOnClose);
            // Its name goes at once where an open file may lose it: a program that is killed then leaves nothing behind.
            if (!OperatingSystem.IsWindows()) File.Delete(path);
            memory.WriteTo(_held);
            memory.Dispose();
        }
        _held.Write(bytes);
    }

    /// <summary>All bytes from the first; whoever takes the stream closes it.</summary>
    public Stream Rewound()
    {
        _held.Position = 0;
        return _held;
    }

    /// <summary>Forgets what was held.</summary>
    public void Dispose() => _held.Dispose();
}
