using System.Diagnostics;
using System.Globalization;
using System.Text;
using Stemma.Intake;

namespace Stemma.Bench.Pages;

/// <summary>Processor time and memory for pages of just under 10 MB that are made to hurt a reader; each in a process of its own.</summary>
public static class HostileBench
{
    private const int Bytes = 10_000_000 - 1;
    private const double MostSeconds = 1;
    private const double MostMegabytes = 256;

    private static readonly (string Name, Func<string> Page)[] Shapes =
    [
        ("one text", () => Fill("<p>", "word of a very long text ")),
        ("paragraphs of one word", () => Fill("", "<p>word")),
        ("paragraphs, as many as may be", () => Fill("", "<p>Some words of a paragraph, and no more.")),
        ("items, as many as may be", () => Fill("<div itemscope itemtype=http://schema.org/NewsArticle>", "<p itemprop=author itemscope>some words of it")),
        ("blocks in blocks, as many as may be", () => Fill("", "<div class=\"related-story body\">some words of")),
        ("div", () => Fill("", "<div>")),
        ("div and its end", () => Fill("", "<div>a</div>")),
        ("b", () => Fill("", "<b>")),
        ("open links", () => Fill("", "<a href=/x>a<p>")),
        ("links", () => Fill("", "<a href=/story-of-the-day>A headline of some words</a> ")),
        ("font in paragraphs", () => Fill("", "<p><font>x")),
        ("tables in tables", () => Fill("", "<table><tr><td>")),
        ("cells", () => Fill("<table>", "<tr><td>a")),
        ("lists", () => Fill("", "<ul><li>a")),
        ("select", () => Fill("", "<select><option>a")),
        ("svg", () => Fill("", "<svg><g>")),
        ("unknown tags", () => string.Concat(Enumerable.Range(0, 600_000).Select(i => $"<x-{i}>a"))),
        ("stray end tags", () => string.Concat(Enumerable.Repeat("<div>", 400)) + Fill("", "</x-none>a")),
        ("attributes of one tag", () => "<p " + string.Concat(Enumerable.Range(0, 900_000).Select(i => $"a{i}=1 ")) + ">"),
        ("class of one tag", () => "<p class=\"" + Fill("", "a-b ") + "\">"),
        ("items", () => Fill("<div itemscope itemtype=http://schema.org/NewsArticle>", "<i itemprop=author>a</i>")),
        ("items in items", () => Fill("", "<div itemscope itemprop=author>")),
        ("meta", () => Fill("<head>", "<meta name=date content=1>")),
        ("times", () => Fill("", "<time datetime=2031-01-01>a</time>")),
        ("entities", () => Fill("<p>", "&amp;&notin;&#x41;")),
        ("broken entities", () => Fill("<p>", "&&#&#x&amp")),
        ("open attribute", () => Fill("<p title=\"", "x")),
        ("open comment", () => Fill("<!--", "-")),
        ("open angles", () => Fill("<p>", "< ")),
        ("headings", () => Fill("", "<h1>a b c d e f</h1>")),
        ("title of separators", () => Fill("<title>", "abc | ")),
        ("live blog", () => Fill("", "<div class=live-blog-entry><time datetime=2031-01-01T10:00Z>x</time><p>Some words of an entry.</p></div>")),
        ("deep json-ld", () => Fill("<script type=application/ld+json>", "[")),
        ("wide json-ld", () => "<script type=application/ld+json>{\"@graph\":[" + Fill("", "{\"@type\":\"Article\"},") + "{}]}</script>"),
        ("authors in json-ld", () => "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[" + Fill("", "{\"@id\":\"#a\"},") + "{}]}</script>"),
        ("authors and nodes in json-ld", () => "<script type=application/ld+json>{\"@graph\":[" + string.Concat(Enumerable.Repeat("{\"@id\":\"#b\"},", 19_000)) + "{\"@type\":\"Article\",\"author\":[" + Fill("", "{\"@id\":\"#a\"},") + "{}]}]}</script>"),
        ("body in json-ld", () => "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"" + Fill("", "word of a text ") + "\"}</script>" + "<p>word of a text word of a text word of a text</p>"),
        ("many json-ld scripts", () => Fill("", "<script type=application/ld+json>{</script>")),
        ("breaks", () => Fill("", "x<br><br>")),
        ("inline names", () => Fill("<p>", "<span class=ad>a</span>")),
        ("japanese", () => Fill("<p>", "港で火事があった。")),
        ("latin-1", () => Fill("<p>", "caf\u00e9 ")),
    ];

    /// <summary>Runs every shape; prints a table.</summary>
    /// <param name="args">Nothing; or the index of one shape, to run it in this process and print its figures.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>0; 1 where a shape goes over a limit.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        if (args.Length > 0) return One(int.Parse(args[0], CultureInfo.InvariantCulture), output);
        var over = 0;
        output.WriteLine("| Shape | s of processor time | MB | Result |\n|---|---|---|---|");
        for (var i = 0; i < Shapes.Length; i++)
        {
            using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(HostileBench).Assembly.Location, "hostile", i.ToString(CultureInfo.InvariantCulture)])
            {
                RedirectStandardOutput = true,
                // Code as it is after a while: else the first page pays for its compilation.
                Environment = { ["DOTNET_TieredCompilation"] = "0" },
            })!;
            var said = child.StandardOutput.ReadToEnd().Trim().Split('\t');
            child.WaitForExit();
            var isOver = said.Length < 3 || double.Parse(said[0], CultureInfo.InvariantCulture) > MostSeconds || double.Parse(said[1], CultureInfo.InvariantCulture) > MostMegabytes;
            if (isOver) over++;
            output.WriteLine($"| {Shapes[i].Name} | {string.Join(" | ", said)}{(isOver ? " **over**" : "")} |");
        }
        return over > 0 ? 1 : 0;
    }

    private static int One(int index, TextWriter output)
    {
        var page = Shapes[index].Name == "latin-1" ? Encoding.Latin1.GetBytes(Shapes[index].Page()) : Encoding.UTF8.GetBytes(Shapes[index].Page());
        var reader = new DocumentReader();
        // What is compiled once is no cost of the page.
        for (var i = 0; i < 40; i++) reader.Read(Encoding.UTF8.GetBytes("<html><title>a</title><script type=application/ld+json>{}</script><p class=b>Some words of a page.<table><tr><td>c</table>"), "warm");
        GC.Collect(2, GCCollectionMode.Aggressive, true, true);
        using var process = Process.GetCurrentProcess();
        var (before, peak, isDone) = (process.WorkingSet64, 0L, false);
        var watch = new Thread(() =>
        {
            using var own = Process.GetCurrentProcess();
            while (!Volatile.Read(ref isDone))
            {
                own.Refresh();
                peak = Math.Max(peak, own.WorkingSet64);
                Thread.Sleep(5);
            }
        });
        watch.Start();
        var start = Environment.CpuUsage.TotalTime;
        var result = reader.Read(page, "page");
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        Volatile.Write(ref isDone, true);
        watch.Join();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00}\t{(peak - before) / 1e6:0}\t{(result.Rejection is { } rejection ? rejection.Code + ": " + rejection.Reason[..Math.Min(60, rejection.Reason.Length)] : result.Reports.Length + " reports")}"));
        return 0;
    }

    private static string Fill(string start, string piece)
    {
        var page = new StringBuilder("<html>" + start, Bytes + 100);
        while (page.Length + Encoding.UTF8.GetByteCount(piece) < (piece[0] > '\u00ff' ? Bytes / 3 : Bytes)) page.Append(piece);
        return page.ToString();
    }
}
