namespace Stemma.Cli.Running;

/// <summary>Exit codes of all commands.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Something was left out; what and why stands on the error output.</summary>
    public const int LeftOut = 1;

    /// <summary>Nothing could be done.</summary>
    public const int Nothing = 2;
}
