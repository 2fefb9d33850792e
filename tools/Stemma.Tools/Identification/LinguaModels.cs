namespace Stemma.Tools.Identification;

/// <summary>lingua's counts for the languages of the table.</summary>
/// <param name="folder">"LanguageModels" of the package, or null for none.</param>
/// <param name="languages">The languages, in the order of the table's labels.</param>
internal sealed class LinguaModels(string? folder, IReadOnlyList<TrainingLanguage> languages)
{
    /// <summary>Counts by n-gram, edges and all; or null where there is no model of a language.</summary>
    public Dictionary<string, double>? Counts(int label)
    {
        var language = languages[label];
        if (folder is null || language.Lingua is null)
            return null;
        return LinguaCounts.Read(folder, language.Lingua, language.Script, language.Tag == "sr-Latn" ? Transliteration.SerbianToLatin : null);
    }
}
