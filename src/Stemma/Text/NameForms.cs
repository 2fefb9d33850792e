using Stemma.Languages;

namespace Stemma.Text;

/// <summary>Which citation forms a word may be the inflected shape of, by the pack's name paradigms and clitics.</summary>
internal sealed class NameForms(LanguagePack pack)
{
    private const int Most = 100_000;
    private readonly Dictionary<string, (string Form, uint Features)[]> _known = new(StringComparer.Ordinal);

    /// <summary>The word itself first, then the forms with clitics taken off and endings exchanged.</summary>
    public (string Form, uint Features)[] Of(string folded)
    {
        if (_known.TryGetValue(folded, out var known))
            return known;
        var forms = new List<(string Form, uint Features)>();
        foreach (var (rest, clitics) in pack.Lexicon.WithoutClitics(folded))
        {
            Add(forms, rest, clitics);
            foreach (var paradigm in pack.Settings.Names)
                foreach (var (ending, features) in paradigm.Endings)
                {
                    if (rest.Length - ending.Length >= 2 && rest.EndsWith(ending, StringComparison.Ordinal))
                        Add(forms, rest[..^ending.Length] + paradigm.Citation, clitics | features);
                }
        }

        if (_known.Count >= Most)
            _known.Clear();
        return _known[folded] = [.. forms];
    }

    private static void Add(List<(string Form, uint Features)> forms, string form, uint features)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i].Form == form)
            {
                forms[i] = (form, forms[i].Features | features);
                return;
            }
        }

        forms.Add((form, features));
    }
}
