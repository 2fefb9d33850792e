using System.Globalization;

namespace Stemma.Facts;

/// <summary>A number with a unit that counts no people: 7.5 magnitude, 40 km, 30 percent.</summary>
public sealed record NumberFact : Fact
{
    /// <summary>The number; the lower end of a range.</summary>
    public required double Value { get; init; }

    /// <summary>The upper end of a range; null where the words give one number.</summary>
    public double? High { get; init; }

    /// <summary>True for "about", "nearly".</summary>
    public bool Approximate { get; init; }

    /// <summary>magnitude, km, mile, meter, feet, mph, kmh, percent, usd, gbp, eur, age, hour, minute, day, year-span, other.</summary>
    public required string Unit { get; init; }

    /// <inheritdoc/>
    public override string Kind => "number";

    /// <inheritdoc/>
    public override string Summary => Value.ToString("0.######", CultureInfo.InvariantCulture) + " " + Unit;
}
