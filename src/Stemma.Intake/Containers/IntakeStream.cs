namespace Stemma.Intake.Containers;

/// <summary>Turns any stream into documents: archives, web archives, mail, feeds and lines of JSON are told by content and opened, inside each other too.</summary>
/// <remarks>Streams are read forward; memory is bounded by one document, not by the input (a ZIP archive over <see cref="IntakeLimits.DocumentBytes"/> is held in a temporary file). Names inside archives are shown, never used as paths.</remarks>
public sealed class IntakeStream
{
    private readonly IntakeLimits _limits;
    private readonly FieldMaps _maps;

    /// <summary>A reader of streams.</summary>
    /// <param name="limits">Limits; null for the defaults.</param>
    /// <param name="maps">How the fields of JSON Lines are called; null where none are read.</param>
    public IntakeStream(IntakeLimits? limits = null, FieldMaps? maps = null)
    {
        _limits = limits ?? IntakeLimits.Default;
        _maps = maps ?? FieldMaps.None;
    }

    /// <summary>Everything that stands in a stream, in its order. Never throws on bad input: what is broken or over a limit is an item with a <see cref="IntakeItem.Rejection"/>.</summary>
    /// <param name="stream">What came in. It is read as the items are taken and closed after the last.</param>
    /// <param name="name">The name under which it came; for display only.</param>
    /// <param name="hints">What is known from outside; null where nothing is.</param>
    public IEnumerable<IntakeItem> Read(Stream stream, string name, DocumentHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var expansion = new Expansion(_limits);
        return Read(new CountedStream(stream, expansion), name, hints ?? DocumentHints.None, expansion);
    }

    /// <summary>The same for a stream that was counted, and perhaps unpacked, before it came here.</summary>
    internal IEnumerable<IntakeItem> Read(Stream stream, string name, DocumentHints hints, Expansion expansion) =>
        new MemberWalk(_limits, _maps, expansion, 0).Walk(() => stream, name, hints);
}
