namespace Stemma.Eval;

/// <summary>The options of an evaluation: "--name value value …", a name without a value stands for itself.</summary>
internal sealed class EvalOptions
{
    private readonly SortedDictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <summary>Reads the arguments after the evaluation's name.</summary>
    /// <exception cref="ArgumentException">A value stands before any option, or an option is not among <paramref name="known"/>.</exception>
    public EvalOptions(string[] args, params string[] known)
    {
        List<string>? current = null;
        foreach (var arg in args)
        {
            if (arg.StartsWith("--", StringComparison.Ordinal))
            {
                if (!known.Contains(arg[2..], StringComparer.Ordinal)) throw new ArgumentException($"unknown option {arg}");
                _values[arg[2..]] = current = [];
            }
            else if (current is null) throw new ArgumentException($"'{arg}' belongs to no option");
            else current.Add(arg);
        }
    }

    /// <summary>Whether the option was given.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The option's first value, or null.</summary>
    public string? One(string name) => _values.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    /// <summary>All values of the option, also where commas part them.</summary>
    public IReadOnlyList<string> Many(string name) =>
        _values.TryGetValue(name, out var values) ? [.. values.SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))] : [];
}
