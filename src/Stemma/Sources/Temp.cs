namespace Stemma.Sources;
#pragma warning disable CS1591
// Stands in until the register of sources lands: delete this file then, and fit RegisteredNames, SourceNouns and Resources to the real one.
public enum SourceCategory { Agency, Official, Ngo, Un, Social, Outlet }
public sealed record Source(string Id, string? Country, SourceCategory Kind) { public IEnumerable<string> AllNames => []; public bool NeedsCue(string n) => false; }
public sealed class SourceRegister { public IReadOnlyList<Source> Sources => []; }
