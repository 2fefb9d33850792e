using System.Globalization;

namespace Stemma.Facts.Numbers;

/// <summary>A number as examples write it: 57, 24+, ~100, 20–30, ≤100.</summary>
internal static class NumberText
{
    public static string Of(NumberValue number)
    {
        static string N(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
        var text = (number.Low, number.High) switch
        {
            (null, { } high) => "≤" + N(high),
            ({ } low, null) => N(low) + "+",
            ({ } low, { } high) when low < high => N(low) + "–" + N(high),
            _ => N(number.Value),
        };
        return number.Approximate ? "~" + text : text;
    }
}
