namespace Stemma.Gazetteers;

/// <summary>One word of a text with the forms it may be the inflected shape of, best first, folded.</summary>
public sealed class NameToken
{
    /// <summary>Forms beyond this number are left out, so that a search over several words stays bounded.</summary>
    public const int MaximumForms = 8;

    private NameToken(IReadOnlyList<string> forms) => Forms = forms;

    /// <summary>Folded forms, distinct, none empty.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>Folds the forms: the word as written first, then what the pack's morphology offers.</summary>
    public static NameToken From(params IEnumerable<string> forms)
    {
        var folded = new List<string>(4);
        foreach (var form in forms)
        {
            var one = NameFolding.Fold(form);
            if (one.Length > 0 && !folded.Contains(one))
                folded.Add(one);
            if (folded.Count == MaximumForms)
                break;
        }

        return new NameToken(folded);
    }
}
