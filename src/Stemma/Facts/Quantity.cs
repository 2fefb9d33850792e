using System.Globalization;
using Stemma.Reports;

namespace Stemma.Facts;

/// <summary>How many, as a range: unknown is null, never 0.</summary>
/// <param name="Kind">Quantity kind of the ontology ("killed", "sought-medical-help").</param>
/// <param name="What">Its coarse kind ("killed", "injured", "participants", "other-people" …).</param>
/// <param name="Low">Smallest number that fits the words, or null where the words give none.</param>
/// <param name="High">Largest number that fits the words, or null where it is open ("more than 200").</param>
/// <param name="Approximate">True for "about", "dozens", "hundreds".</param>
/// <param name="OfWhom">Actor class of those counted ("police"), or null where not said.</param>
/// <param name="Words">The words as printed ("137 police officers").</param>
/// <param name="Span">Where they stand.</param>
public sealed record Quantity(string Kind, string What, long? Low, long? High, bool Approximate, string? OfWhom, string Words, Span Span)
{
    /// <summary>"137", "200+", "24+ (about)", "up to 100".</summary>
    public string Range
    {
        get
        {
            string N(long n) => n.ToString(CultureInfo.InvariantCulture);
            var range = (Low, High) switch
            {
                (null, null) => "?",
                (null, { } high) => "≤" + N(high),
                ({ } low, null) => N(low) + "+",
                ({ } low, { } high) when low == high => N(low),
                ({ } low, { } high) => N(low) + "–" + N(high),
            };
            return Approximate ? "~" + range : range;
        }
    }
}
