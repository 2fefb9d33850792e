namespace Stemma.Intake.Fetching;

/// <summary>What is to be remembered of an address between two fetches. The caller keeps it and gives it back.</summary>
/// <param name="Address">The address as it was given.</param>
public sealed record FetchMemory(string Address)
{
    /// <summary>The answer's <c>ETag</c>, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>The answer's <c>Last-Modified</c> as it stood there, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>The address that gave <see cref="ETag"/> and <see cref="LastModified"/>: redirects may lead elsewhere next time.</summary>
    public string? ValidFor { get; init; }

    /// <summary>Where permanent redirects led, or null; the next fetch begins there.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The address is not asked before this time; null where it may be at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Failures in a row, 0 or more.</summary>
    public int Failures { get; init; }
}
