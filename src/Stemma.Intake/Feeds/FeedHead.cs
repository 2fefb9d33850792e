using System.Globalization;
using System.Xml.Linq;
using Stemma.Intake.Markup;

namespace Stemma.Intake.Feeds;

/// <summary>What a feed says of itself.</summary>
/// <param name="IsList">Whether it is a list of feeds (OPML).</param>
/// <param name="Pause">How long it asks to be left alone between two looks (<c>ttl</c> of RSS 2.0, <c>updatePeriod</c> and <c>updateFrequency</c> of the RSS syndication module); null where it does not say.</param>
public sealed record FeedHead(bool IsList, TimeSpan? Pause)
{
    internal static FeedHead Plain { get; } = new(false, null);

    internal static FeedHead Of(XElement root)
    {
        if (root.Name.LocalName == "opml") return new FeedHead(true, null);
        var channel = root.Child("channel") ?? root;
        return new FeedHead(false, Longer(Minutes(channel.Child("ttl").Words()), Period(channel)));
    }

    private static TimeSpan? Minutes(string? words) => Number(words) is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    private static TimeSpan? Period(XElement channel)
    {
        double? days = channel.Child("updatePeriod").Words() switch
        {
            "hourly" => 1.0 / 24,
            "daily" => 1,
            "weekly" => 7,
            "monthly" => 30,
            "yearly" => 365,
            _ => null,
        };
        return days is { } whole ? TimeSpan.FromDays(whole / (Number(channel.Child("updateFrequency").Words()) ?? 1)) : null;
    }

    private static int? Number(string? words) => int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static TimeSpan? Longer(TimeSpan? a, TimeSpan? b) => a is null || b > a ? b : a;
}
