namespace Stemma.Facts.Numbers;

/// <summary>What a number chunk says.</summary>
/// <param name="Value">The number; the lower end of a range.</param>
/// <param name="Low">Smallest that fits, or null.</param>
/// <param name="High">Largest that fits, or null where open.</param>
/// <param name="Approximate">"about", "dozens".</param>
/// <param name="Ordinal">"third".</param>
/// <param name="Digits">Written in digits.</param>
/// <param name="Vague">"dozens", "several": no number of its own.</param>
/// <param name="Year">Four digits that may be a year.</param>
internal sealed record NumberValue(double Value, double? Low, double? High, bool Approximate, bool Ordinal, bool Digits, bool Vague = false, bool Year = false)
{
    public static NumberValue Exact(double value, bool digits, bool ordinal = false, bool year = false) => new(value, value, value, false, ordinal, digits, false, year);

    public bool IsWhole => Value == Math.Floor(Value) && Value < 1e12;
}
