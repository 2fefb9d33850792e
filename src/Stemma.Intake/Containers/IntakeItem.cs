namespace Stemma.Intake.Containers;

/// <summary>One thing that stands in what came in: a document, an address that is only named, or something set aside.</summary>
/// <param name="Name">The name under which it came: "archive.zip!folder/member.txt". For display only, never a path.</param>
/// <param name="Bytes">Its bytes, undecoded; empty where there are none to keep.</param>
/// <param name="Hints">What its container says of it.</param>
public sealed record IntakeItem(string Name, ReadOnlyMemory<byte> Bytes, DocumentHints Hints)
{
    /// <summary>Why the container's reader set it aside; null where it did not.</summary>
    public Rejected? Rejection { get; init; }

    /// <summary>An address that the input names without the text (a feed's entry, a list of feeds, a record without text); null for a document.</summary>
    public string? Link { get; init; }

    /// <summary>What the feed says of itself that the item stands in; null where it stands in none.</summary>
    public Feeds.FeedHead? Feed { get; init; }

    internal static IntakeItem Aside(string name, string code, string reason, ReadOnlyMemory<byte> bytes = default) =>
        new(name, bytes, DocumentHints.None) { Rejection = new Rejected(code, reason) };

    internal static IntakeItem To(string name, string link, DocumentHints hints) => new(name, default, hints) { Link = link };
}
