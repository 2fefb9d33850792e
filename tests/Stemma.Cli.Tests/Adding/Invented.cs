using System.IO.Compression;
using System.Text;

namespace Stemma.Cli.Tests.Adding;

/// <summary>Invented reports for tests of intake.</summary>
internal static class Invented
{
    /// <summary>A report with its block of fields; another number is another report.</summary>
    public static string Report(int number) =>
        $"---\noutlet: Orm Post\ntitle: Gate {number} holds\npublished: 2031-05-04\nlanguage: en\n---\nGate {number} holds\n\nGate {number} of the dam at Orm held through the night, the valley council said.";

    /// <summary>A record of JSON as news-please writes it.</summary>
    public static string Record(int number) =>
        $$"""{"maintext":"Ferry {{number}} ran onto rocks off Lunn Point early on Sunday, the harbour office said.","title":"Ferry {{number}} aground","url":"https://vale.example/{{number}}","source_domain":"vale.example","date_publish":"2031-05-04 06:30:00","language":"en"}""";

    /// <summary>A field map for <see cref="Record"/>.</summary>
    public const string Maps = "- name: invented\n  when: [maintext, source_domain]\n  text: [maintext]\n  title: [title]\n  url: [url]\n  outlet: [source_domain]\n  published: [date_publish]\n  language: [language]\n";

    /// <summary>Writes an archive of reports.</summary>
    public static string Archive(string path, int count)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        for (var number = 1; number <= count; number++)
        {
            using var entry = archive.CreateEntry(FormattableString.Invariant($"{number:00000}.txt"), CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(Report(number)));
        }

        return path;
    }
}
