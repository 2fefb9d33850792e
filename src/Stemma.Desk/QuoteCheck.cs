using System.Security.Cryptography;
using System.Text;
using Stemma.Reports;

namespace Stemma.Desk;

/// <summary>Whether a quotation still stands where it was read; a quotation that does not is never looked for elsewhere.</summary>
public static class QuoteCheck
{
    /// <summary>SHA-256 over the UTF-8 form of a report's frozen text, lower-case hexadecimal: <c>textSha256</c> of the contract.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Checks a quotation against the text that is at hand.</summary>
    /// <param name="text">The report's text as it is now.</param>
    /// <param name="textSha256">Hash of the text that was read, or null where the text at hand is that text.</param>
    /// <param name="span">Where the quotation stood.</param>
    /// <param name="quote">Its words then.</param>
    public static QuoteState Of(string text, string? textSha256, Span span, string quote)
    {
        if (textSha256 is not null && !string.Equals(textSha256, HashOf(text), StringComparison.Ordinal))
            return QuoteState.TextChanged;
        if (span.Start < 0 || span.Length < 0 || span.Start > text.Length - span.Length)
            return QuoteState.OutsideText;
        return text.AsSpan(span.Start, span.Length).SequenceEqual(quote) ? QuoteState.Verified : QuoteState.WordsDiffer;
    }
}

/// <summary>Outcome of a check.</summary>
public enum QuoteState
{
    /// <summary>The same words stand there.</summary>
    Verified,

    /// <summary>The text is not the one that was read.</summary>
    TextChanged,

    /// <summary>The span does not lie in the text.</summary>
    OutsideText,

    /// <summary>Other words stand there.</summary>
    WordsDiffer,
}
