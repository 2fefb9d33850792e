namespace Stemma.Gazetteers;

/// <summary>FNV-1a over the UTF-16 units of a folded name, word by word, so that a longer name continues a shorter one.</summary>
internal static class NameHash
{
    public const ulong Start = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>Continues with a folded form, which may itself hold several words.</summary>
    public static ulong Add(ulong state, ReadOnlySpan<char> form)
    {
        foreach (var c in form)
            state = (state ^ c) * Prime;
        return (state ^ ' ') * Prime;
    }

    public static ulong Finish(ulong state)
    {
        state ^= state >> 32;
        state *= 0xD6E8FEB86659FD93UL;
        state ^= state >> 32;
        state *= 0xD6E8FEB86659FD93UL;
        return state ^ (state >> 32);
    }

    public static ulong Of(ReadOnlySpan<char> folded) => Finish(Add(Start, folded));
}
