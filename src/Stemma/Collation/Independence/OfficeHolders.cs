using Stemma.Claims;
using Stemma.Facts;

namespace Stemma.Collation.Independence;

/// <summary>Who holds which office in a story, so that "the president" and the president's name are one source.</summary>
internal sealed class OfficeHolders
{
    private readonly Dictionary<string, string> _offices = new(StringComparer.Ordinal);

    /// <summary>Reads the offices off the actors and sources of all reports.</summary>
    public OfficeHolders(IEnumerable<ReadReport> reports, Knowledge k)
    {
        var read = reports.ToList();
        Country = read.SelectMany(r => r.Claims).Select(c => c.Place?.Country).OfType<string>()
            .GroupBy(c => c, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key).FirstOrDefault();
        var seen = read.SelectMany(r => r.Facts.OfType<ActorFact>().Select(f => (f.Actor.NameKey, Class: (string?)f.Actor.Class, f.Actor.Country)))
            .Concat(read.SelectMany(r => r.Claims).SelectMany(c => c.Attribution).Select(s => (s.NameKey, Class: s.ActorClass, s.Country)))
            .Concat(read.SelectMany(r => r.Claims).SelectMany(c => new[] { c.Actor, c.Target }).OfType<ActorRef>().Select(a => (a.NameKey, Class: (string?)a.Class, a.Country)));
        foreach (var (name, office, country) in seen)
        {
            if (name is not null && office is not null && k.SingleOffice(office))
            {
                var key = $"office:{office}:{country ?? Country}";
                // Where a person bears two offices in one story, the first by name stands for both.
                if (!_offices.TryGetValue(name, out var known) || string.CompareOrdinal(key, known) < 0)
                {
                    _offices[name] = key;
                }
            }
        }
    }

    /// <summary>The country that most claims happen in, or null: whose police "the police" are.</summary>
    public string? Country { get; }

    /// <summary>The office of a person, or null.</summary>
    public string? OfficeOf(string nameKey) => _offices.GetValueOrDefault(nameKey);
}
