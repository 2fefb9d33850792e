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

    private static readonly string[] Pieces = ["\r\n\r\n", "--outer", "--inner--", "=?utf-8?B?", "?=", "Content-Length: 99999999999", "WARC/1.0\r\n", "HTTP/1.1 ", "ffffffff\r\n", "\0\0\0\0", "PK\u0001\u0002", "{\"text\":", "<!DOCTYPE x [", "]]>", "<item>", "\\ud800", "Content-Type: multipart/mixed; boundary=\"", "\nFrom "];
}
