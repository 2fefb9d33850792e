using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Stemma.Eval.Seeds;
using Stemma.Reports;
using Xunit.Abstractions;

namespace Stemma.Eval.Tests;

public sealed partial class SeedGoldTests(ITestOutputHelper output)
{
    private static readonly EvalFolders Folders = EvalFolders.Find();
    private static readonly SeedGold Gold = SeedGold.Read(Folders.SeedGold);

    [Fact]
    public void Every_claim_stands_on_exactly_one_line()
    {
        Gold.Claims.Select(c => c.Id).ShouldBeUnique();
        Gold.Lines.SelectMany(l => l.Claims).Order(StringComparer.Ordinal).ShouldBe(Gold.Claims.Select(c => c.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_clause_lies_in_its_sentence()
    {
        foreach (var claim in Gold.Claims)
        {
            var sentence = Gold.Reports.Single(r => r.Sha256 == claim.Report).Sentences[claim.Sentence];
            new Span(sentence[0], sentence[1]).Contains(claim.Span).ShouldBeTrue(claim.Id);
        }
    }

    [Fact]
    public void Every_type_is_in_the_ontology()
    {
        var known = Directory.GetFiles(Path.Combine(Folders.Repository, "ontology", "events"), "*.yaml")
            .SelectMany(File.ReadLines).Select(l => EventId().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Gold.Claims.SelectMany(c => c.Also.Prepend(c.Type)).ShouldBeSubsetOf(known);
    }

    [Fact]
    public void Lines_of_one_report_are_only_and_lines_of_two_are_not()
    {
        var reportOf = Gold.Claims.ToDictionary(c => c.Id, c => c.Report);
        foreach (var line in Gold.Lines)
            (line.Verdict == "only").ShouldBe(line.Claims.Select(c => reportOf[c]).Distinct().Count() == 1, line.Id);
    }

    [Fact]
    public void The_gold_holds_no_words_of_the_texts()
    {
        foreach (var path in Directory.GetFiles(Folders.SeedGold))
            File.ReadAllText(path).ShouldAllBe(c => !char.IsLetter(c) || c < '\u0250', Path.GetFileName(path));
    }

    [Fact]
    public void The_gold_is_of_the_texts_beside_the_repository()
    {
        if (!Directory.Exists(Folders.SeedTexts))
        {
            output.WriteLine($"skipped: {Folders.SeedTexts} is missing");
            return;
        }

        foreach (var report in Gold.Reports)
        {
            var bytes = Directory.GetFiles(Folders.SeedTexts).Select(File.ReadAllBytes).Single(b => Convert.ToHexStringLower(SHA256.HashData(b)) == report.Sha256);
            var text = Encoding.UTF8.GetString(bytes);
            foreach (var claim in Gold.Claims.Where(c => c.Report == report.Sha256))
            {
                var words = claim.Span.Of(text);
                words.ShouldBe(words.Trim(), claim.Id);
                bool Inside(int at) => at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);
                (Inside(claim.Start) || Inside(claim.Span.End)).ShouldBeFalse($"{claim.Id} cuts a word");
            }
        }
    }

    [GeneratedRegex(@"^  - id: (\S+)")]
    private static partial Regex EventId();
}
