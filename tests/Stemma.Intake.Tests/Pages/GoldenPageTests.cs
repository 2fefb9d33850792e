using System.Text;
using Stemma.Reports;

namespace Stemma.Intake.Tests.Pages;

/// <summary>Whole results of invented pages: every field, where it was found, the text, and the bytes behind each paragraph.</summary>
public class GoldenPageTests
{
    [Theory]
    [InlineData("article")]
    [InlineData("live-blog")]
    [InlineData("payment-stub")]
    [InlineData("right-to-left")]
    public void A_page_gives_the_reviewed_result(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Golden.Folder, name + ".html"));
        var read = new DocumentReader().Read(bytes, name + ".html");
        var output = new StringBuilder();
        output.Append("format: ").Append(read.Format).Append('\n');
        if (read.Rejection is { } rejection) output.Append("set aside: ").Append(rejection.Code).Append(": ").Append(rejection.Reason).Append('\n');
        foreach (var report in read.Reports) Write(output, report, bytes);
        Golden.Match(name + ".txt", Encoding.UTF8.GetBytes(output.ToString()));
    }

    private static void Write(StringBuilder output, ReadReport read, byte[] bytes)
    {
        var report = read.Report;
        void Line(string name, object? value) => output.Append(name).Append(": ").Append(value ?? "-").Append('\n');
        output.Append("\n== ").Append(report.Id).Append('\n');
        Line("name", report.Name);
        Line("outlet", report.Outlet.Name + (report.Outlet.FromFileName ? " (from the file's name)" : ""));
        Line("url", report.Url);
        Line("author", report.Author);
        Line("published", Time(report.Published));
        Line("updated", Time(report.Updated));
        Line("language", $"{report.Language.Tag} ({report.Language.Evidence})");
        Line("title", report.Title?.Of(report.Text));
        foreach (var note in report.Notes) Line("note", note);
        foreach (var evidence in read.Report.Evidence) output.Append("  ").Append(evidence.Field).Append(evidence.Taken ? " * " : "   ").Append(evidence.From).Append(": ").Append(evidence.Value).Append('\n');
        var at = 0;
        foreach (var paragraph in report.Text.Split("\n\n"))
        {
            var source = read.Map.Bytes(new Span(at, paragraph.Length)) is var (start, length) ? Encoding.UTF8.GetString(bytes, (int)start, (int)length).ReplaceLineEndings("⏎") : "-";
            output.Append("> ").Append(paragraph).Append('\n');
            output.Append("  ← ").Append(source).Append('\n');
            at += paragraph.Length + 2;
        }
    }

    private static string? Time(Moment? moment) => moment is null ? null : $"{moment.Value} ({moment.Precision}, {moment.Evidence})";
}
