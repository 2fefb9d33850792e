using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Stories;

/// <summary>The reports that tell of one happening.</summary>
/// <param name="Id">"s-" and 16 hexadecimal digits over the sorted ids of its reports.</param>
/// <param name="Reports">Ids of its reports, sorted.</param>
/// <param name="Reasons">Why they belong together.</param>
public sealed record Story(string Id, ImmutableArray<string> Reports, ImmutableArray<Reason> Reasons);

/// <summary>Reports of which one is a copy of another, or both of a third.</summary>
/// <param name="Reports">Ids of the reports, sorted.</param>
/// <param name="Original">The one that the others copy (the earliest published), or null where that cannot be known.</param>
/// <param name="Reasons">How much they share.</param>
public sealed record CopyGroup(ImmutableArray<string> Reports, string? Original, ImmutableArray<Reason> Reasons);
