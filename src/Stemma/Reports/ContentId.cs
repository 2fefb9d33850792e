using System.Security.Cryptography;
using System.Text;

namespace Stemma.Reports;

/// <summary>Identity by content: a re-read gives the same ids, so that the store can tell new from known.</summary>
public static class ContentId
{
    /// <summary>The prefix and the first 16 hexadecimal digits of the SHA-256 over the parts, parted by U+001F.</summary>
    public static string Of(string prefix, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(part).Append('\u001F');
        return prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
