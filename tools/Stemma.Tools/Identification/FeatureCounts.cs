using Stemma.Text.Identification;

namespace Stemma.Tools.Identification;

/// <summary>How often a feature stands in the training text of a language.</summary>
internal readonly record struct FeatureCount(uint Feature, byte Label, int Count);

/// <summary>Counts the features of training text.</summary>
internal static class FeatureCounts
{
    /// <summary>Counts of one language, ordered by feature.</summary>
    public static List<FeatureCount> Of(byte label, Script script, IEnumerable<string> texts)
    {
        var sink = new Collector { Features = [] };
        foreach (var text in texts)
            WordReader.Read(text, script, int.MaxValue, ref sink);
        var features = sink.Features;
        features.Sort();
        var counts = new List<FeatureCount>();
        for (var i = 0; i < features.Count;)
        {
            var from = i;
            while (i < features.Count && features[i] == features[from])
                i++;
            counts.Add(new FeatureCount(features[from], label, i - from));
        }

        return counts;
    }

    private struct Collector : IWordSink
    {
        public List<uint> Features;

        public readonly void Word(scoped ReadOnlySpan<char> edged) => Stemma.Text.Identification.Features.Collect(edged, Features);
    }
}
