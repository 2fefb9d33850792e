namespace Stemma.Tools.Identification;

/// <summary>All training text, by language.</summary>
internal sealed class TrainingCorpus(string sib)
{
    /// <summary>The label of Cantonese.</summary>
    public const string Cantonese = "yue";

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
            // SIB-200's "Cantonese" is written Chinese: it has none of the signs that only Cantonese is written with. So it counts as
            // Chinese, and Cantonese is first read as Chinese in traditional signs; RelativesTrainer tells the two apart.
            "zh-Hant" or Cantonese => _sib["zho_Hant"].Concat(_sib["yue_Hant"]),
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
    }
}
