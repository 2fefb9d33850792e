using System.Collections.Immutable;

namespace Stemma.Desk.Json;

/// <summary>What made a result: it stands in every export, so that a result can be made again.</summary>
/// <param name="Name">Name of the engine ("Stemma").</param>
/// <param name="Version">Its version ("0.1.0").</param>
/// <param name="Packs">The language packs that took part, sorted by tag.</param>
public sealed record Provenance(string Name, string Version, ImmutableArray<PackVersion> Packs);

/// <summary>A language pack by tag, version and content.</summary>
/// <param name="Tag">BCP 47 tag ("ka").</param>
/// <param name="Version">Version as the pack states it.</param>
/// <param name="Hash">SHA-256 of the pack's files, lower-case hexadecimal.</param>
public sealed record PackVersion(string Tag, string Version, string Hash);
