using System.Globalization;
using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary>One line of languages.tsv: a language and where its training text comes from.</summary>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="Script">Its script.</param>
/// <param name="Sib">Folder in SIB-200, or null.</param>
/// <param name="Cldr">Locale in CLDR, or null.</param>
/// <param name="Group">Group of close relatives, 0 for none.</param>
/// <param name="Prior">See <see cref="IdentifierLabel.Prior"/>.</param>
/// <param name="Lingua">Model of lingua, or null.</param>
internal sealed record TrainingLanguage(string Tag, Script Script, string? Sib, string? Cldr, byte Group, float Prior, string? Lingua)
{
    /// <summary>Reads the list, ordered by script and tag as the table wants it.</summary>
    public static List<TrainingLanguage> Load()
    {
        using var stream = typeof(TrainingLanguage).Assembly.GetManifestResourceStream("Stemma.Tools.Identification.languages.tsv")
            ?? throw new InvalidOperationException("languages.tsv is not embedded in the tools");
        using var reader = new StreamReader(stream);
        var languages = new List<TrainingLanguage>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            languages.Add(new TrainingLanguage(cells[0], Enum.Parse<Script>(cells[1]), Cell(cells[2]), Cell(cells[3]), byte.Parse(cells[4], CultureInfo.InvariantCulture), float.Parse(cells[5], CultureInfo.InvariantCulture), Cell(cells[6])));
        }

        return [.. languages.OrderBy(l => l.Script).ThenBy(l => l.Tag, StringComparer.Ordinal)];
    }

    private static string? Cell(string text) => text == "-" ? null : text;
}
