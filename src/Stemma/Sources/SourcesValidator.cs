using System.Text.RegularExpressions;
using Stemma.Languages;
using Stemma.Ontology;

namespace Stemma.Sources;

/// <summary>Checks that hold between the entries of the register of sources.</summary>
internal static partial class SourcesValidator
{
    public static void Check(IReadOnlyList<Source> sources, Func<string, string> fold, List<PackError> errors)
    {
        var byId = new Dictionary<string, Source>(StringComparer.Ordinal);
        var byDomain = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            void Error(string message) => errors.Add(new PackError(source.File, source.Line, message));
            if (source.Id.Length > 0 && !IdShape().IsMatch(source.Id))
                Error($"the id '{source.Id}' must be lower-case words joined by hyphens");
            if (!byId.TryAdd(source.Id, source))
                Error($"the source '{source.Id}' stands also at {byId[source.Id].File}:{byId[source.Id].Line}");
            if (source.Names.IsEmpty)
                Error($"'{source.Id}' has no name");
            if (source.Country is { } country && !CountryShape().IsMatch(country))
                Error($"'{country}' is not a country's code of two capital letters");
            foreach (var language in source.Services.Concat(source.Names.Select(n => n.Language)).Distinct().Where(l => !LanguageShape().IsMatch(l)))
                Error($"'{language}' is not a language's tag");
            foreach (var domain in source.Domains)
            {
                if (!DomainShape().IsMatch(domain) || domain.StartsWith("www.", StringComparison.Ordinal))
                    Error($"'{domain}' is not a domain in lower case without 'www.'");
                else if (!byDomain.TryAdd(domain, source))
                    Error($"the domain '{domain}' is also that of '{byDomain[domain].Id}'");
            }
        }

        CheckNames(sources, fold, errors);
        foreach (var source in sources)
            CheckOwners(source, byId, errors);
    }

    private static void CheckNames(IReadOnlyList<Source> sources, Func<string, string> fold, List<PackError> errors)
    {
        var bearers = new Dictionary<string, List<(Source Source, SourceName Name)>>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            void Error(string message) => errors.Add(new PackError(source.File, source.Line, message));
            foreach (var name in source.Names)
            {
                var key = fold(name.Text);
                if (key.Length == 0)
                    Error($"the name '{name.Text}' has no letter that is read");
                if (MixedWord(name.Text) is { } word)
                    Error($"the name '{name.Text}' mixes two scripts in '{word}'");
                if (!bearers.TryGetValue(key, out var list))
                    bearers[key] = list = [];
                if (list.Any(b => b.Source.Id == source.Id && b.Name.Matching != name.Matching))
                    Error($"the name '{name.Text}' is listed twice, to be taken in different ways");
                list.Add((source, name));
            }
        }

        foreach (var (key, list) in bearers.Where(b => b.Key.Length > 0 && b.Value.DistinctBy(x => x.Source.Id).Count() > 1))
        {
            foreach (var (source, name) in list.Where(x => !x.Name.Shared))
            {
                var others = list.Select(x => x.Source.Id).Where(id => id != source.Id).Distinct().Order(StringComparer.Ordinal);
                errors.Add(new PackError(source.File, source.Line,
                    $"the name '{name.Text}' is also that of {string.Join(", ", others)}; list it under 'shared' in each, or take another"));
            }
        }
    }

    private static void CheckOwners(Source source, Dictionary<string, Source> byId, List<PackError> errors)
    {
        void Error(string message) => errors.Add(new PackError(source.File, source.Line, message));
        if (source.Owner is { } owner && !byId.ContainsKey(owner))
            Error($"unknown source '{owner}' in 'owner'");
        if (source.ServiceOf is { } newsroom && !byId.ContainsKey(newsroom))
            Error($"unknown source '{newsroom}' in 'service-of'");
        var above = source.ServiceOf ?? source.Owner;
        for (var steps = 0; above is not null && steps <= byId.Count; steps++)
        {
            if (above == source.Id)
            {
                Error($"the owners of '{source.Id}' lead back to itself");
                return;
            }

            above = byId.TryGetValue(above, out var next) ? next.ServiceOf ?? next.Owner : null;
        }
    }

    // A name may join two scripts at a hyphen, a dot or a stroke ("Газета.uz"), but not inside one piece.
    private static string? MixedWord(string text) =>
        text.Split(['-', '.', '/']).Select(TermChecks.MixedWord).FirstOrDefault(w => w is not null);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdShape();

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex CountryShape();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageShape();

    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex DomainShape();
}
