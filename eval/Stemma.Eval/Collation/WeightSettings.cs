using System.Globalization;
using Stemma.Collation.Alignment;

namespace Stemma.Eval.Collation;

/// <summary>Weights changed on the command line, for tuning: "Threshold=2.2".</summary>
internal static class WeightSettings
{
    /// <summary>The standard weights with the changes.</summary>
    /// <exception cref="ArgumentException">There is no such weight, or its value is no number.</exception>
    public static AlignmentWeights Apply(IEnumerable<string> settings)
    {
        var weights = new AlignmentWeights();
        foreach (var setting in settings)
        {
            var parts = setting.Split('=');
            var property = typeof(AlignmentWeights).GetProperty(parts[0]) ?? throw new ArgumentException($"there is no weight '{parts[0]}'");
            if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) throw new ArgumentException($"'{setting}' is not NAME=NUMBER");
            property.SetValue(weights, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
        }

        return weights;
    }
}
