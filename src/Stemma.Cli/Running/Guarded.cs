using System.CommandLine;

namespace Stemma.Cli.Running;

/// <summary>Runs a command; a broken data file or a wrong option is one clear line, never a stack trace.</summary>
internal static class Guarded
{
    public static int Run(ParseResult parsed, Func<Workbench, int> action)
    {
        try
        {
            using var bench = new Workbench(LimitOption.Of(parsed));
            return action(bench);
        }
        catch (System.Data.Common.DbException e)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"stemma: the store: {e.Message}");
            return ExitCode.Nothing;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or UsageException or FormatException)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"stemma: {e.Message}");
            return ExitCode.Nothing;
        }
    }
}
