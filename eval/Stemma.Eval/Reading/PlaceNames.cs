using System.Globalization;
using System.Text;

namespace Stemma.Eval.Reading;

/// <summary>Whether two names mean the same place of one country.</summary>
/// <remarks>
/// The annotation gives the usual English name, not an id. Without a gazetteer names are compared as folded:
/// letters and digits alone, no accents, no article, no word for the level ("City", "Province").
/// </remarks>
internal static class PlaceNames
{
    private static readonly string[] Empty =
        ["the", "of", "city", "town", "province", "state", "county", "region", "republic", "island", "islands", "peninsula", "oblast", "governorate", "municipality"];

    /// <summary>Whether both fold to the same letters.</summary>
    public static bool Same(string a, string b) => Folded(a) == Folded(b);

    /// <summary>The name's letters and digits, lower case, without what <see cref="PlaceNames"/> leaves out.</summary>
    public static string Folded(string name)
    {
        var cut = name.IndexOf(',', StringComparison.Ordinal);
        var plain = new StringBuilder();
        foreach (var c in (cut > 0 ? name[..cut] : name).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '.') continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        string[] words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] telling = [.. words.Where(w => !Empty.Contains(w, StringComparer.Ordinal))];
        return string.Concat(telling.Length > 0 ? telling : words);
    }
}
