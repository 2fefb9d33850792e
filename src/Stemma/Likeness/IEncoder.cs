namespace Stemma.Likeness;

/// <summary>Turns texts into vectors that lie close together where the texts mean alike, across languages.</summary>
public interface IEncoder
{
    /// <summary>Short name: "static", "transformer", "http".</summary>
    string Name { get; }

    /// <summary>Version of the weights, for provenance.</summary>
    string Version { get; }

    /// <summary>Length of a vector.</summary>
    int Dimension { get; }

    /// <summary>Encodes a batch. The order and the company of a text never change its vector.</summary>
    /// <param name="texts">The texts with the BCP 47 tag of their language (null: unknown), by which they are centred.</param>
    /// <returns>One vector of length 1 for each text, in order; all zero for a text without a token.</returns>
    IReadOnlyList<float[]> Encode(IReadOnlyList<EncoderInput> texts);
}

/// <summary>A text to encode.</summary>
/// <param name="Text">Any text; unpaired surrogates and control characters are safe.</param>
/// <param name="Language">BCP 47 tag, or null where unknown.</param>
public readonly record struct EncoderInput(string Text, string? Language);
