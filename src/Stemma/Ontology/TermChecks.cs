using System.Text.RegularExpressions;
using Stemma.Languages;

namespace Stemma.Ontology;

/// <summary>What every vocabulary's entries share, for checking.</summary>
internal sealed record Term(string Id, string? Broader, Labels Labels, string File, int Line);

/// <summary>Checks that are the same for event types, quantity kinds and actor classes.</summary>
internal static partial class TermChecks
{
    public static HashSet<string> Ids(IEnumerable<Term> terms) => terms.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);

    public static void Check(string what, IReadOnlyList<Term> terms, List<PackError> errors)
    {
        var first = new Dictionary<string, Term>(StringComparer.Ordinal);
        var shown = new Dictionary<(string, string), Term>();
        foreach (var term in terms)
        {
            void Error(string message) => errors.Add(new PackError(term.File, term.Line, message));
            if (term.Id.Length > 0 && !IdShape().IsMatch(term.Id))
                Error($"the id '{term.Id}' must be lower-case words joined by hyphens");
            if (!first.TryAdd(term.Id, term))
                Error($"the {what} '{term.Id}' stands also at {first[term.Id].File}:{first[term.Id].Line}");
            foreach (var language in Labels.Required.Where(l => term.Labels.In(l) is null))
                Error($"'{term.Id}' has no label in '{language}'");
            foreach (var (language, text) in term.Labels.Texts)
            {
                if (MixedWord(text) is { } word)
                    Error($"the label '{text}' mixes two scripts in '{word}'");
                if (!shown.TryAdd((language, text.ToUpperInvariant()), term))
                    Error($"the label '{text}' ({language}) is also that of '{shown[(language, text.ToUpperInvariant())].Id}'");
            }
        }

        foreach (var term in terms.Where(t => t.Broader is not null))
        {
            if (!first.ContainsKey(term.Broader!))
                errors.Add(new PackError(term.File, term.Line, $"unknown {what} '{term.Broader}' in 'broader'"));
            else if (RunsInCircle(term, first))
                errors.Add(new PackError(term.File, term.Line, $"the broader terms of '{term.Id}' lead back to itself"));
        }
    }

    /// <summary>The first word that has letters of more than one script, a slip that no eye sees; null where there is none.</summary>
    public static string? MixedWord(string text)
    {
        foreach (var word in text.Split(' '))
        {
            var scripts = word.Where(char.IsLetter).Select(Script).Distinct().Count();
            if (scripts > 1)
                return word;
        }

        return null;
    }

    private static bool RunsInCircle(Term term, Dictionary<string, Term> terms)
    {
        var next = term.Broader;
        for (var steps = 0; next is not null && steps <= terms.Count; steps++)
        {
            if (next == term.Id)
                return true;
            next = terms.TryGetValue(next, out var broader) ? broader.Broader : null;
        }

        return false;
    }

    private static int Script(char letter) => letter switch
    {
        < '\u0250' => 0,
        >= '\u0400' and < '\u0530' => 1,
        >= '\u0600' and < '\u0780' => 2,
        >= '\u10A0' and < '\u1100' => 3,
        _ => 4,
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdShape();
}
