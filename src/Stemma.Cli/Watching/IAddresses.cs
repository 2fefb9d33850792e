using Stemma.Intake;

namespace Stemma.Cli.Watching;

/// <summary>Where answers hand on the addresses that stand in them.</summary>
internal interface IAddresses
{
    /// <summary>Watches what a list names, and no more what it named before and names no longer.</summary>
    void Watch(WatchedAddress list, IReadOnlyCollection<Uri> named);

    /// <summary>Fetches a page once.</summary>
    /// <param name="from">The feed that names it.</param>
    /// <param name="page">Its address.</param>
    /// <param name="link">What the feed says of it.</param>
    /// <returns>False where it waits to be fetched already.</returns>
    bool Fetch(WatchedAddress from, Uri page, DocumentHints link);
}
