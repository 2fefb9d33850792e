using System.Collections.Immutable;
using Stemma.Intake.Formats;
using Stemma.Intake.Pages;
using Stemma.Intake.Plain;

namespace Stemma.Intake;

/// <summary>The formats of one document in the order in which they are asked.</summary>
internal static class DocumentFormats
{
    /// <summary>Formats with their own marks first, then pages, then plain text.</summary>
    public static ImmutableArray<IDocumentFormat> All { get; } = [new NitfFormat(), new NewsMlFormat(), new NinjsFormat(), new HtmlFormat(), new UnknownDataFormat(), new PlainFormat()];
}
