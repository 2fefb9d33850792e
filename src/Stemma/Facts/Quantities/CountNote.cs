using Stemma.Facts.Actors;
using Stemma.Facts.Numbers;
using Stemma.Reports;
using Stemma.Text;

namespace Stemma.Facts.Quantities;

/// <summary>A number with what it counts, while the report is being read.</summary>
internal sealed class CountNote
{
    public required NumberValue Number { get; init; }

    /// <summary>The actor counted, or null.</summary>
    public Chunk? Actor { get; init; }

    /// <summary>Quantity kind of the noun counted ("buildings"), or null for people.</summary>
    public string? Thing { get; init; }

    /// <summary>Quantity kind, once known.</summary>
    public string? Kind { get; set; }

    /// <summary>It is a part of the figure before it.</summary>
    public bool Part { get; set; }

    public List<Reason> Reasons { get; } = [];

    /// <summary>Actor class of those counted; null where the words say no more than "people".</summary>
    public string? OfWhom => (Actor?.Value as ActorNote)?.Actor.Class is { } c && c != "people" ? c : null;
}
