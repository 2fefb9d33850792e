namespace Stemma.Intake.Containers;

/// <summary>A stream that can be looked into before it is read, and read by lines. Holds only what was looked at.</summary>
internal sealed class ByteSource(Stream inner) : Stream
{
    private const int Chunk = 64 * 1024;

    // A message may have a hundred thousand parts of a line each.
    private byte[] _buffer = new byte[inner.CanSeek ? (int)Math.Clamp(inner.Length - inner.Position + 1, 1, Chunk) : Chunk];
    private int _start;
    private int _end;

    /// <summary>Whether the last line was longer than allowed and its rest skipped.</summary>
    public bool LineWasCut { get; private set; }

    /// <summary>The next bytes without taking them; fewer than asked for only at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill(count))
        {
        }
        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>The next line without taking it, its line feed left out; what was seen where none comes within <paramref name="most"/> bytes.</summary>
    public ReadOnlySpan<byte> PeekLine(int most)
    {
        var seen = 0;
        // First in what is held already: filling up for each short line would move the buffer each time.
        for (var count = Math.Min(_end - _start, most); ; count = (int)Math.Min(most, Math.Max(Chunk, count * 2L)))
        {
            var bytes = Peek(count);
            var end = bytes[seen..].IndexOf((byte)'\n');
            if (end >= 0) return bytes[..(seen + end)];
            if (bytes.Length < count || count >= most) return bytes;
            seen = bytes.Length;
        }
    }

    /// <summary>Takes a line with its line feed; null at the end. A line over the limit is cut and its rest skipped.</summary>
    public byte[]? ReadLine(int most)
    {
        LineWasCut = false;
        if (Peek(1).IsEmpty) return null;
        var line = PeekLine(most);
        var length = Math.Min(most, line.Length + (_end - _start > line.Length && _buffer[_start + line.Length] == '\n' ? 1 : 0));
        var taken = _buffer.AsSpan(_start, length).ToArray();
        _start += length;
        if (taken.Length < most || taken is [.., (byte)'\n']) return taken;
        LineWasCut = SkipLine();
        return taken;
    }

    private bool SkipLine()
    {
        var skipped = false;
        while (!Peek(1).IsEmpty)
        {
            skipped = true;
            var end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            _start = end < 0 ? _end : _start + end + 1;
            if (end >= 0) break;
        }
        return skipped;
    }

    private bool Fill(int wanted)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length && _buffer.Length < wanted) Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(_buffer.Length * 2L, Chunk)));
        if (_end == _buffer.Length) return false;
        var read = inner.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end) return buffer.IsEmpty ? 0 : inner.Read(buffer);
        var count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
