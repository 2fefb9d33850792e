using Stemma.Claims;

namespace Stemma.Collation.Alignment;

/// <summary>How common event types and names are among a story's claims: what all say tells little.</summary>
internal sealed class ClaimStock
{
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly int _reports;

    public ClaimStock(IReadOnlyList<Claim> claims)
    {
        _reports = Math.Max(1, claims.Select(c => c.Report).Distinct(StringComparer.Ordinal).Count());
        foreach (var claim in claims)
        {
            _types[claim.EventType] = _types.GetValueOrDefault(claim.EventType) + 1;
            foreach (var name in claim.Names)
            {
                _names[name] = _names.GetValueOrDefault(name) + 1;
            }
        }
    }

    /// <summary>1 where a report tells of the type once, falling with each more, 0 to 1.</summary>
    public double TypeTelling(string type) => Telling(_types.GetValueOrDefault(type, 1));

    /// <summary>The same for a proper name.</summary>
    public double NameTelling(string name) => Telling(_names.GetValueOrDefault(name, 1));

    private double Telling(int count) => 1 / (1 + Math.Log(Math.Max(1, (double)count / _reports)));
}
