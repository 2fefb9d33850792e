using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Stemma.Data;
using Stemma.Intake.Containers;

namespace Stemma.Intake.Tests.Containers;

/// <summary>Containers about invented incidents, made here so that each byte is known.</summary>
internal static class Samples
{
    public const string Orm = "The dam at Orm held through the night after two days of rain, the valley council said on Sunday.";
    public const string Vale = "A ferry with 112 passengers ran onto rocks off Lunn Point early on Sunday, the coast guard said.";

    public static FieldMaps Maps { get; } = FieldMaps.Parse(File.ReadAllText(DataFolder.Find().Path("data", "intake", "fieldmaps.yaml")), "fieldmaps.yaml");

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            foreach (var (name, bytes) in members)
            {
                var member = archive.CreateEntry(name);
                member.LastWriteTime = new DateTimeOffset(2031, 5, 4, 0, 0, 0, TimeSpan.Zero);
                using var entry = member.Open();
                entry.Write(bytes);
            }
        }
        return memory.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Bytes)[] members) => Tar(TarEntryFormat.Gnu, members);

    /// <summary>In the format pax the writer puts its process's number into the archive: those bytes are others on each run.</summary>
    public static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Bytes)[] members)
    {
        using var memory = new MemoryStream();
        using (var tar = new TarWriter(memory, format, true))
        {
            foreach (var (name, bytes) in members)
            {
                TarEntry entry = format == TarEntryFormat.Pax ? new PaxTarEntry(TarEntryType.RegularFile, name) : new GnuTarEntry(TarEntryType.RegularFile, name) { AccessTime = DateTimeOffset.UnixEpoch, ChangeTime = DateTimeOffset.UnixEpoch };
                entry.DataStream = new MemoryStream(bytes);
                entry.ModificationTime = DateTimeOffset.UnixEpoch;
                tar.WriteEntry(entry);
            }
        }
        return memory.ToArray();
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Optimal, true)) zip.Write(bytes);
        return memory.ToArray();
    }

    public static byte[] Record(string type, string? uri, string contentType, byte[] block, string version = "WARC/1.0") =>
        [.. Bytes($"{version}\r\nWARC-Type: {type}\r\n{(uri is null ? "" : $"WARC-Target-URI: {uri}\r\n")}WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    public static byte[] Response(string uri, byte[] body, string fields = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK") =>
        Record("response", uri, "application/http; msgtype=response", [.. Bytes($"HTTP/1.1 {status}\r\n{fields}\r\n"), .. body]);

    public const string Mail = """
        Return-Path: <desk@ledger.example>
        Received: from mx.ledger.example
            by mx2.ledger.example; Sun, 4 May 2031 08:31:00 +0200
        From: =?utf-8?Q?Hafen=C2=ADBote_=E2=80=93?= =?utf-8?B?IERlc2s=?= <desk@ledger.example>
        Date: Sun, 4 May 2031 08:30:00 +0200
        Subject: =?iso-8859-1?q?F=E4hre?= auf Grund
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        Nothing to read here.
        --outer
        Content-Type: multipart/alternative; boundary=inner

        --inner
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Die F=E4hre lief am Sonntag bei Lunn auf Grund, sagte die K=FCstenwache. Alle =
        112 Menschen wurden an Land gebracht.
        --inner
        Content-Type: text/html; charset=utf-8

        <p>Die Fähre lief am Sonntag bei Lunn auf Grund, sagte die Küstenwache. Alle 112 Menschen an Bord wurden an Land gebracht, wie der Hafenmeister mitteilte. Die Ursache wird untersucht.</p>
        --inner--
        --outer
        Content-Type: text/plain; charset=utf-8; name="second.txt"
        Content-Disposition: attachment; filename="../../second.txt"
        Content-Transfer-Encoding: base64

        VGhlIGRhbSBhdCBPcm0gaGVsZC4=
        --outer--
        """;

    public static List<IntakeItem> Read(byte[] bytes, IntakeLimits? limits = null, string name = "in") =>
        [.. new IntakeStream(limits, Maps).Read(new MemoryStream(bytes), name)];

    public static string Text(this IntakeItem item) => Encoding.UTF8.GetString(item.Bytes.Span);
}
