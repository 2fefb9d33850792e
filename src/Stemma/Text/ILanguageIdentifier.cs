using Stemma.Reports;

namespace Stemma.Text;

/// <summary>Tells what language a text is in.</summary>
public interface ILanguageIdentifier
{
    /// <summary>Identifies the language of a whole text. Never throws on any input; too little text is "unknown".</summary>
    LanguageVerdict Identify(ReadOnlySpan<char> text);
}
