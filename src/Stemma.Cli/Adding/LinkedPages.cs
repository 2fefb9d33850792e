using System.Globalization;
using Stemma.Intake;
using Stemma.Store;

namespace Stemma.Cli.Adding;

/// <summary>Pages that feeds link to: each is fetched once, and again where its feed says that it was changed.</summary>
internal static class LinkedPages
{
    /// <summary>Whether a page is still to be fetched.</summary>
    /// <param name="before">What is known of it.</param>
    /// <param name="link">What its feed says of it.</param>
    public static bool IsWanted(InputRecord? before, DocumentHints link) => before is not { IsDone: true } || IsLater(Changed(link), before.Modified);

    /// <summary>When the feed says that the page was changed, or else published; empty where it says neither.</summary>
    public static string Changed(DocumentHints link) => (link.Updated ?? link.Published)?.Value ?? "";

    private static bool IsLater(string now, string before) =>
        DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var a) && DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var b)
            ? a > b
            : now.Length > 0 && before.Length == 0;
}
