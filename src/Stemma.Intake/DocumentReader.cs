using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using Stemma.Intake.Containers;
using Stemma.Text;

namespace Stemma.Intake;

/// <summary>From the bytes of one document to its reports. Tells the format by content; never throws on bad input.</summary>
public sealed class DocumentReader
{
    private readonly IntakeLimits _limits;
    private readonly ReportMaker _reports;
    private readonly ImmutableArray<IDocumentFormat> _formats;

    /// <summary>A reader of plain text and HTML and of the other formats of one document.</summary>
    /// <param name="limits">Limits; null for the defaults.</param>
    /// <param name="identifier">Tells a text's language; null where only declarations count.</param>
    public DocumentReader(IntakeLimits? limits = null, ILanguageIdentifier? identifier = null)
        : this(limits, identifier, DocumentFormats.All)
    {
    }

    internal DocumentReader(IntakeLimits? limits, ILanguageIdentifier? identifier, ImmutableArray<IDocumentFormat> formats)
    {
        _limits = limits ?? IntakeLimits.Default;
        _reports = new ReportMaker(identifier);
        _formats = formats;
    }

    /// <summary>Reads what stands in a container; what its reader set aside stays so.</summary>
    /// <param name="item">A document or something set aside, not a link.</param>
    public ReadResult Read(IntakeItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Rejection is { } early ? new ReadResult("unknown", [], early) : Read(item.Bytes, item.Name, item.Hints);
    }

    /// <summary>Reads one document.</summary>
    /// <param name="bytes">What came in, undecoded.</param>
    /// <param name="name">The name under which it came (file, address, member); for display, and for the outlet where none is named.</param>
    /// <param name="hints">What is known from outside; null where nothing is.</param>
    public ReadResult Read(ReadOnlyMemory<byte> bytes, string name, DocumentHints? hints = null)
    {
        hints ??= DocumentHints.None;
        if (bytes.IsEmpty) return ReadResult.Aside("unknown", RejectedCodes.Empty, "no bytes");
        if (bytes.Length > _limits.DocumentBytes)
            return ReadResult.Aside("unknown", RejectedCodes.Limit, string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes, over the limit DocumentBytes of {_limits.DocumentBytes}"));
        var input = new DocumentInput(bytes, name, hints, _limits, _reports);
        foreach (var format in _formats)
        {
            if (!format.Knows(bytes.Span, hints)) continue;
            try
            {
                return format.Read(input);
            }
            catch (LimitPassedException passed)
            {
                return ReadResult.Aside("unknown", RejectedCodes.Limit, passed.Message);
            }
            catch (Exception broken) when (broken is FormatException or JsonException or XmlException)
            {
                return ReadResult.Aside("unknown", RejectedCodes.Malformed, broken.Message);
            }
        }
        return ReadResult.Aside("unknown", RejectedCodes.NotText, "neither text nor a format that is read");
    }
}
