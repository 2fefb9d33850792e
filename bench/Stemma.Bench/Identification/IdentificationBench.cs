using System.Diagnostics;
using Stemma.Data;
using Stemma.Text.Identification;

namespace Stemma.Bench.Identification;

/// <summary>How fast languages are identified on one core, and how long the table takes to load.</summary>
public static class IdentificationBench
{
    private const int Rounds = 5;

    // Invented sentences, one of each kind of script and length; repeated until there is enough to time.
    private static readonly string[] Sentences =
    [
        "Firefighters said that three warehouses near the harbour burned down before dawn, and nobody was hurt.",
        "Les pompiers ont indiqué que trois entrepôts avaient brûlé près du port avant l'aube, sans faire de blessés.",
        "Vatrogasci su priopćili da su tri skladišta u blizini luke izgorjela prije zore i da nema ozlijeđenih.",
        "Пожарные сообщили, что до рассвета у порта сгорели три склада, никто не пострадал.",
        "قال مسؤولون إن الحريق دمر ثلاثة مستودعات قرب الميناء قبل الفجر ولم يصب أحد بأذى.",
        "მეხანძრეებმა განაცხადეს, რომ ნავსადგურთან სამი საწყობი გათენებამდე დაიწვა და არავინ დაშავებულა.",
        "दमकल कर्मियों ने बताया कि सुबह होने से पहले बंदरगाह के पास तीन गोदाम जल गए और कोई घायल नहीं हुआ।",
        "消防员说，黎明前港口附近的三个仓库被烧毁，没有人员受伤。",
    ];

    /// <summary>Runs the bench.</summary>
    /// <param name="args">The table's path; "data/languages.bin" where there is none.</param>
    /// <param name="output">Takes the figures.</param>
    /// <returns>0.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        using var file = MappedFile.Open(args.Length > 0 ? args[0] : Path.Combine("data", "languages.bin"));
        var identifier = new NgramIdentifier(file.Memory(0, checked((int)file.Length)));
        identifier.Identify(Sentences[0]);
        Write(output, $"load and first verdict {clock.Elapsed.TotalMilliseconds:F1} ms, {file.Length} bytes");
        foreach (var sentence in Sentences)
            Write(output, $"{Best(identifier, [sentence]),12:N0} characters/s {identifier.Identify(sentence).Tag}");
        Write(output, $"{Best(identifier, Sentences),12:N0} characters/s, all in turn, best of {Rounds}");
        return 0;
    }

    private static double Best(NgramIdentifier identifier, string[] sentences)
    {
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            // Processor time: what else the machine does does not count.
            var clock = Stopwatch.StartNew();
            var before = Environment.CpuUsage.TotalTime;
            long read = 0;
            while (clock.ElapsedMilliseconds < 300)
            {
                foreach (var sentence in sentences)
                {
                    identifier.Identify(sentence);
                    read += sentence.Length;
                }
            }

            best = Math.Max(best, read / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return best;
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(FormattableString.Invariant(line));
}
