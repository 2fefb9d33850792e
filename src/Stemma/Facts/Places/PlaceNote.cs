using Stemma.Gazetteers;

namespace Stemma.Facts.Places;

/// <summary>A possible place while the report is being read.</summary>
internal sealed class PlaceNote
{
    public required PlaceMention Mention { get; set; }

    public ResolvedPlace? Resolved { get; set; }

    /// <summary>"in", "from", "to", "near", "of", or null.</summary>
    public string? Locative { get; set; }

    public List<Reports.Reason> Reasons { get; } = [];

    public PlaceRef? Ref { get; set; }
}
