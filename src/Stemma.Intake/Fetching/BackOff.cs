using System.Security.Cryptography;
using System.Text;

namespace Stemma.Intake.Fetching;

/// <summary>How long to wait after failures: doubling to a ceiling, spread by the name so that equal failures do not come back together, the same on every run.</summary>
internal static class BackOff
{
    private const double Spread = 0.25;

    /// <summary>The pause.</summary>
    /// <param name="failures">Failures in a row, 1 or more.</param>
    /// <param name="name">Host or address.</param>
    /// <param name="retryAfter">What the host asked for: it counts alone the first time; who asks again and again gets the longer of both.</param>
    /// <param name="options">First, longest, and how far a host is believed.</param>
    public static TimeSpan After(int failures, string name, TimeSpan? retryAfter, FetchOptions options)
    {
        var own = retryAfter is null ? failures : failures - 1;
        var doubled = own == 0 ? 0 : options.FirstBackOff.TotalSeconds * Math.Pow(2, Math.Min(own - 1, 60));
        var pause = TimeSpan.FromSeconds(Math.Min(doubled, options.LongestBackOff.TotalSeconds) * (1 + (Spread * Fraction(name))));
        return retryAfter is { } asked && Min(asked, options.LongestRetryAfter) is var believed && believed > pause ? believed : pause;
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static double Fraction(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name))[0] / 256.0;
}
