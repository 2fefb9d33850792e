namespace Stemma.Intake.Containers;

/// <summary>A stretch of another stream (a record, a member). It never reads beyond its end.</summary>
internal sealed class BoundedStream(Stream inner, long length) : ReadOnlyStream
{
    private long _left = length;

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, _left);
        if (count == 0) return 0;
        var read = inner.Read(buffer[..count]);
        if (read == 0) throw new EndOfStreamException(FormattableString.Invariant($"ends {_left} bytes early"));
        _left -= read;
        return read;
    }

    /// <summary>Skips what was not read.</summary>
    public void Drain()
    {
        var buffer = new byte[64 * 1024];
        while (Read(buffer) > 0)
        {
        }
    }
}

/// <summary>Counts what unpacking makes against <see cref="Expansion"/>.</summary>
internal sealed class UnpackedStream(Stream inner, Expansion expansion) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        expansion.Add(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>How many bytes came in, for <see cref="Expansion"/>.</summary>
internal sealed class CountedStream(Stream inner, Expansion expansion) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        expansion.CameIn += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A stream that is read forward only.</summary>
internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public abstract override int Read(Span<byte> buffer);
}

/// <summary>What one input may grow to by unpacking, over all its levels together.</summary>
internal sealed class Expansion(IntakeLimits limits)
{
    private long _made;

    /// <summary>Bytes that came in so far.</summary>
    public long CameIn { get; set; }

    /// <exception cref="LimitPassedException">More was made than allowed.</exception>
    public void Add(long made)
    {
        _made += made;
        if (_made > limits.ExpandedBytes) throw new LimitPassedException(FormattableString.Invariant($"unpacks to more than the limit ExpandedBytes of {limits.ExpandedBytes} bytes"));
        // What one document may have is harmless, however small it was packed.
        if (_made > limits.DocumentBytes && _made / limits.ExpansionRatio > CameIn)
            throw new LimitPassedException(FormattableString.Invariant($"unpacks to more than {limits.ExpansionRatio} times its size, the limit ExpansionRatio"));
    }
}
