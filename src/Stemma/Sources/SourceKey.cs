using System.Globalization;
using System.Text;

namespace Stemma.Sources;

/// <summary>A folding of names that needs no language: for names that come without a text, such as a report's outlet.</summary>
public static class SourceKey
{
    /// <summary>Lower case, no marks, no tatweel, alef maqsura as ya, taa marbuta as ha; words parted by single spaces.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (c == '\u0640' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (!char.IsLetterOrDigit(c))
            {
                if (key.Length > 0 && key[^1] != ' ')
                    key.Append(' ');
                continue;
            }

            key.Append(c switch
            {
                '\u0649' => '\u064A',
                '\u0629' => '\u0647',
                _ => char.ToLowerInvariant(c),
            });
        }

        return key.ToString().TrimEnd();
    }
}
