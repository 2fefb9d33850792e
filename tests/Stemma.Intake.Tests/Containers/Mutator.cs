namespace Stemma.Intake.Tests.Containers;

/// <summary>Breaks bytes as strangers and bad lines do; the same seed breaks them the same way.</summary>
internal static class Mutator
{
    public static byte[] Mutated(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var i = random.Next(1, 8); i > 0 && bytes.Count > 2; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(1, 300)).ToArray()); break;
                case 4: bytes.InsertRange(at, Samples.Bytes(Pieces[random.Next(Pieces.Length)])); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }
        return [.. bytes];
    }

    /// <summary>Repeats a piece of the bytes until there are up to <paramref name="most"/> of them.</summary>
    public static byte[] Grown(byte[] seed, Random random, int most)
    {
        if (seed.Length == 0) return seed;
        var at = random.Next(seed.Length);
        var piece = seed.AsSpan(at, random.Next(1, Math.Min(400, seed.Length - at) + 1));
        var times = Math.Min((int)Math.Exp(random.NextDouble() * Math.Log(most)), most - seed.Length) / piece.Length;
        var bytes = new byte[seed.Length + (Math.Max(times, 0) * piece.Length)];
        seed.AsSpan(0, at).CopyTo(bytes);
        for (var i = 0; i < times; i++) piece.CopyTo(bytes.AsSpan(at + (i * piece.Length)));
        seed.AsSpan(at).CopyTo(bytes.AsSpan(bytes.Length - (seed.Length - at)));
        return bytes;
    }

    private static readonly string[] Pieces = ["\r\n\r\n", "--outer", "--inner--", "=?utf-8?B?", "?=", "Content-Length: 99999999999", "WARC/1.0\r\n", "HTTP/1.1 ", "ffffffff\r\n", "\0\0\0\0", "PK\u0001\u0002", "{\"text\":", "<!DOCTYPE x [", "]]>", "<item>", "\\ud800", "Content-Type: multipart/mixed; boundary=\"", "\nFrom "];
}
