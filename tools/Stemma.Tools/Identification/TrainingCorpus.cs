namespace Stemma.Tools.Identification;

/// <summary>All training text, by language.</summary>
internal sealed class TrainingCorpus(string sib, string? udhr, string? cldr)
{
    private readonly Dictionary<string, List<TrainingPiece>> _sib = TrainingText.Sib(sib);

    /// <summary>The languages, in the order of the table's labels.</summary>
    public List<TrainingLanguage> Languages { get; } = TrainingLanguage.Load();

    /// <summary>The sentences of SIB-200 in a language's own spelling.</summary>
    public IEnumerable<TrainingPiece> Sentences(TrainingLanguage language)
    {
        if (language.Sib is null)
            return [];
        var pieces = _sib[language.Sib];
        return language.Tag switch
        {
            "sr-Latn" => pieces.Select(p => p with { Text = Transliteration.SerbianToLatin(p.Text) }),
            "uz-Cyrl" => pieces.Select(p => p with { Text = Transliteration.UzbekToCyrillic(p.Text) }),
            _ => pieces,
        };
    }

    /// <summary>Everything a language is trained from but the sentences that are held out.</summary>
    public IEnumerable<string> Texts(TrainingLanguage language, Func<int, bool> held)
    {
        foreach (var piece in Sentences(language))
        {
            if (!held(piece.Id))
                yield return piece.Text;
        }

        if (udhr is not null && language.Udhr is not null)
        {
            foreach (var piece in TrainingText.Udhr(udhr, language.Udhr))
                yield return piece.Text;
        }

        if (cldr is not null && language.Cldr is not null)
        {
            foreach (var piece in TrainingText.Cldr(cldr, language.Cldr))
                yield return piece.Text;
        }
    }
}
