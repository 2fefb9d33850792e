using System.Security.Cryptography;
using System.Text;
using Stemma.Reports;

namespace Stemma.Checking;

/// <summary>The notation of examples: the match in square brackets, the value after "=>".</summary>
internal static class Example
{
    public static (string Text, Span? Match, string? Value) Parse(string example)
    {
        string? value = null;
        if (example.LastIndexOf("=>", StringComparison.Ordinal) is > 0 and var arrow)
        {
            value = example[(arrow + 2)..].Trim();
            example = example[..arrow].TrimEnd();
        }

        var open = example.IndexOf('[', StringComparison.Ordinal);
        var close = example.IndexOf(']', StringComparison.Ordinal);
        return open >= 0 && close > open
            ? (example.Remove(close, 1).Remove(open, 1), Span.Between(open, close - 1), value)
            : (example, null, value);
    }

    public static Report Report(string text, string tag)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new Report
        {
            Id = "r-" + sha[..16],
            Name = "example",
            Sha256 = sha,
            Text = text,
            Outlet = new Outlet("example", FromFileName: true),
            Language = new LanguageVerdict(tag, 1, "example", []),
        };
    }
}
