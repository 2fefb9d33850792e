namespace Stemma.Intake;

/// <summary>A format of one document. Formats are asked in a fixed order; the first that knows the content reads it.</summary>
internal interface IDocumentFormat
{
    /// <summary>Whether the content is of this format; looks at content, not at names. Never throws.</summary>
    bool Knows(ReadOnlySpan<byte> bytes, DocumentHints hints);

    /// <summary>Reads it. May throw <see cref="FormatException"/> or <see cref="System.Text.Json.JsonException"/> or <see cref="System.Xml.XmlException"/>: the document is then set aside as malformed.</summary>
    ReadResult Read(DocumentInput input);
}

/// <summary>One document as it is handed to a format.</summary>
/// <param name="Bytes">What came in.</param>
/// <param name="Name">The name under which it came; for display only.</param>
/// <param name="Hints">What is known from outside.</param>
/// <param name="Limits">Limits.</param>
/// <param name="Reports">Makes reports: identity, outlet from the file's name, language verdict.</param>
internal sealed record DocumentInput(ReadOnlyMemory<byte> Bytes, string Name, DocumentHints Hints, IntakeLimits Limits, ReportMaker Reports);
