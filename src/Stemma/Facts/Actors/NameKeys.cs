using Stemma.Gazetteers;
using Stemma.Text;

namespace Stemma.Facts.Actors;

/// <summary>Keys by which proper names meet across scripts: romanised consonants in coarse classes.</summary>
internal static class NameKeys
{
    /// <summary>Consonants that a key must have: shorter ones fit too many names.</summary>
    private const int Shortest = 2;

    public static string? Of(string folded, NameForms? forms)
    {
        // Case endings are mostly consonants in some languages: the shortest citation form bears the fewest of them.
        var form = folded;
        if (forms is not null)
        {
            foreach (var (candidate, _) in forms.Of(folded))
            {
                if (candidate.Length >= 3 && candidate.Length < form.Length)
                    form = candidate;
            }
        }

        return Skeleton.Of(NameFolding.Fold(form)) is [{ Key.Length: >= Shortest } first, ..] ? first.Key : null;
    }
}
