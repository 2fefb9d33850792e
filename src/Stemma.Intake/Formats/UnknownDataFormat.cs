using System.Text.Json;
using Stemma.Intake.Markup;

namespace Stemma.Intake.Formats;

/// <summary>Data that no reader knows: whole JSON and XML documents are set aside, not read as plain text.</summary>
internal sealed class UnknownDataFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> bytes, DocumentHints hints) =>
        bytes.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<?xml"u8) || IsJson(bytes.TrimStart("\uFEFF"u8));

    /// <inheritdoc/>
    public ReadResult Read(DocumentInput input) => SafeXml.Root(input.Bytes.Span) is { } root
        ? ReadResult.Aside("unknown", RejectedCodes.NotText, $"XML of a kind that is not read: {root}")
        : ReadResult.Aside("unknown", RejectedCodes.NotText, "data of a kind that is not read");

    // Text may begin with a bracket; JSON is told by reading all of it.
    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty || start[0] is not ((byte)'{' or (byte)'[')) return false;
        var reader = new Utf8JsonReader(start);
        try
        {
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
