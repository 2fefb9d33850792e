using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stemma.Intake;

namespace Stemma.Cli.Running;

/// <summary><c>--limit NAME=VALUE</c>: other values for the limits of intake.</summary>
internal static class LimitOption
{
    private const int SecondsOfDay = 24 * 60 * 60;

    /// <summary>The option; one for all commands that take reports in.</summary>
    public static Option<string[]> Instance { get; } = new("--limit") { Description = "another value for a limit of intake, NAME=VALUE (--limit FetchSeconds=120); docs/intake.md has the names", Arity = ArgumentArity.ZeroOrMore };

    /// <summary>The limits that a command line asks for; the defaults where it says nothing.</summary>
    /// <exception cref="UsageException">There is no such limit, or the value is none.</exception>
    public static IntakeLimits Of(ParseResult parsed) => Read(parsed.GetValue(Instance) ?? []);

    /// <summary>The limits of some "NAME=VALUE".</summary>
    /// <exception cref="UsageException">There is no such limit, or the value is none.</exception>
    internal static IntakeLimits Read(IEnumerable<string> given)
    {
        var limits = JsonSerializer.SerializeToNode(IntakeLimits.Default)!.AsObject();
        foreach (var one in given)
        {
            var parts = one.Split('=', 2, StringSplitOptions.TrimEntries);
            var name = limits.Select(l => l.Key).FirstOrDefault(k => k.Equals(parts[0], StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException($"--limit {one}: there is no limit of that name; there are {string.Join(", ", limits.Select(l => l.Key))}");
            var isNumber = decimal.TryParse(parts.ElementAtOrDefault(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
            // How long a timer can run.
            var isInside = value > 0 ? name != nameof(IntakeLimits.FetchSeconds) || value <= SecondsOfDay : name == nameof(IntakeLimits.Redirects);
            limits[name] = JsonValue.Create(value);
            if (!isNumber || !isInside || Limits(limits) is null)
                throw new UsageException($"--limit {one}: not a value that {name} can have");
        }

        return Limits(limits)!;
    }

    private static IntakeLimits? Limits(JsonObject limits)
    {
        try
        {
            return limits.Deserialize<IntakeLimits>();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
