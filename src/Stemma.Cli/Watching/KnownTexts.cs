using System.Security.Cryptography;
using System.Text;
using Stemma.Store;

namespace Stemma.Cli.Watching;

/// <summary>Tells what a page that was taken before says anew: with each answer its bytes may differ by nothing but markup, and a running report keeps its earlier entries.</summary>
internal sealed class KnownTexts(InputRecord? before)
{
    private const int Digits = 16;
    private readonly HashSet<string> _before = [.. (before?.Texts ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    private readonly List<string> _now = [];

    /// <summary>What is kept for the next look; what was kept before where nothing was read.</summary>
    public string Hashes => string.Join(' ', _now.Count > 0 ? _now : [.. _before]);

    /// <summary>Whether a text, or the code of what set the page aside, was not there the last time.</summary>
    public bool IsNew(string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
        _now.Add(hash);
        return !_before.Contains(hash);
    }
}
