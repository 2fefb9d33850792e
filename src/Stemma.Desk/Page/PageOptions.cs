using Stemma.Desk.Json;

namespace Stemma.Desk.Page;

/// <summary>What the page needs beside the collations.</summary>
/// <param name="Labels">The page's own words in the reader's language.</param>
/// <param name="Made">Engine and packs, for the foot of the page.</param>
/// <param name="TextHashes">
/// Hashes (<see cref="QuoteCheck.HashOf"/>) of the texts that were read, by report id, where the texts at hand may be others;
/// quotations of a text that changed are shown as not verifiable, and are looked for nowhere else.
/// </param>
public sealed record PageOptions(DeskLabels Labels, Provenance Made, IReadOnlyDictionary<string, string>? TextHashes = null);
