using System.Globalization;
using Stemma.Claims;
using Stemma.Facts;
using Stemma.Reports;

namespace Stemma.Stories;

/// <summary>What a key says.</summary>
internal enum KeySort
{
    Event,
    Figure,
    Name,
    Place,
    Country,
    Day,
    Type,
    Text,
}

/// <summary>Something by which two reports of one happening can meet.</summary>
/// <param name="Sort">What it says.</param>
/// <param name="Value">The value, language-neutral.</param>
internal readonly record struct StoryKey(KeySort Sort, string Value) : IComparable<StoryKey>
{
    public int CompareTo(StoryKey other) => Sort != other.Sort ? Sort.CompareTo(other.Sort) : string.CompareOrdinal(Value, other.Value);

    /// <summary>All keys of a report, sorted, each once.</summary>
    public static List<StoryKey> Of(ReadReport report)
    {
        var keys = new SortedSet<StoryKey>();
        foreach (var place in report.Facts.OfType<PlaceFact>())
        {
            AddPlace(keys, place.Place);
        }

        foreach (var time in report.Facts.OfType<TimeFact>())
        {
            AddDay(keys, time.Interval);
        }

        foreach (var actor in report.Facts.OfType<ActorFact>())
        {
            if (actor.Actor.NameKey is { } name)
            {
                keys.Add(new(KeySort.Name, name));
            }
        }

        foreach (var claim in report.Claims)
        {
            AddClaim(keys, claim);
        }

        foreach (var sentence in report.Sentences)
        {
            foreach (var shingle in WordFold.Shingles(WordFold.Words(report.Report.Text, sentence.Span), 8).Where(s => s % 8 == 0))
            {
                keys.Add(new(KeySort.Text, shingle.ToString("x16", CultureInfo.InvariantCulture)));
            }
        }

        return [.. keys];
    }

    private static void AddClaim(SortedSet<StoryKey> keys, Claim claim)
    {
        keys.Add(new(KeySort.Type, claim.EventType));
        AddDay(keys, claim.Time?.Interval);
        if (claim.Place is { } place)
        {
            AddPlace(keys, place);
            if (place.Level is not ("country" or "continent" or "water"))
            {
                keys.Add(new(KeySort.Event, claim.EventType + "@" + place.Id));
            }
        }

        foreach (var name in claim.Names.Concat(new[] { claim.Actor?.NameKey, claim.Target?.NameKey }.OfType<string>()))
        {
            keys.Add(new(KeySort.Name, name));
        }

        if (claim.Quantity is { Low: { } low } quantity && low >= 3)
        {
            keys.Add(new(KeySort.Figure, string.Create(CultureInfo.InvariantCulture, $"{quantity.What}={low}-{quantity.High}")));
        }
    }

    private static void AddPlace(SortedSet<StoryKey> keys, PlaceRef place)
    {
        if (place.Level == "country")
        {
            keys.Add(new(KeySort.Country, place.Country ?? place.Id));
        }
        else if (place.Level is not ("continent" or "water"))
        {
            keys.Add(new(KeySort.Place, place.Id));
            if (place.Country is { } country)
            {
                keys.Add(new(KeySort.Country, country));
            }
        }
    }

    private static void AddDay(SortedSet<StoryKey> keys, Interval? interval)
    {
        if (interval is { Precision: >= Precision.Day } && interval.StartDay == interval.EndDay)
        {
            keys.Add(new(KeySort.Day, interval.StartDay));
        }
    }
}
