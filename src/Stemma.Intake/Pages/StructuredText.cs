namespace Stemma.Intake.Pages;

/// <summary>The text that a page's structured data holds (JSON-LD articleBody), to recognise it in the markup.</summary>
internal sealed class StructuredText
{
    private const int KeyLength = 32;
    private readonly string _key;

    /// <param name="body">articleBody, or null.</param>
    public StructuredText(string? body)
    {
        Body = body;
        _key = body is null ? "" : TextMeasure.Key(body);
    }

    /// <summary>The text as it was given.</summary>
    public string? Body { get; }

    /// <summary>Whether there is enough of it to go by.</summary>
    public bool IsKnown => _key.Length > 200;

    /// <summary>Whether it holds the start of this run.</summary>
    public bool Holds(string text)
    {
        if (!IsKnown) return false;
        var key = TextMeasure.Key(text, KeyLength);
        return key.Length >= 16 && _key.Contains(key, StringComparison.Ordinal);
    }
}
