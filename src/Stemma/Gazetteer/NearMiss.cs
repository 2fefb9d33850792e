namespace Stemma.Gazetteers;

/// <summary>A slip of one letter in the name of a place that the same report names elsewhere.</summary>
public static class NearMiss
{
    /// <summary>Shorter names are not mended: one letter makes too many of them another name.</summary>
    public const int MinimumLength = 5;

    /// <summary>Finds the known place that a spelling misses by one letter: one exchanged, left out, added, or two neighbours swapped.</summary>
    /// <param name="folded">The spelling, from <see cref="NameFolding.Fold"/>.</param>
    /// <param name="known">Folded names that the report has elsewhere, with their places.</param>
    /// <returns>The place, or null when none or more than one is so near.</returns>
    public static Place? Find(string folded, IReadOnlyCollection<KeyValuePair<string, Place>> known)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(known);
        if (folded.Length < MinimumLength)
            return null;
        Place? found = null;
        foreach (var (name, place) in known)
        {
            if (name.Length < MinimumLength || name == folded || name[0] != folded[0] || !IsOneSlip(name, folded))
                continue;
            if (found is not null && found.Id != place.Id)
                return null;
            found = place;
        }

        return found;
    }

    internal static bool IsOneSlip(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
            return false;
        var start = left.AsSpan().CommonPrefixLength(right);
        int leftEnd = left.Length, rightEnd = right.Length;
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1])
        {
            leftEnd--;
            rightEnd--;
        }

        var (a, b) = (leftEnd - start, rightEnd - start);
        return (a <= 1 && b <= 1) || (a == 2 && b == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]);
    }
}
