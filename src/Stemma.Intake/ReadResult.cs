using System.Collections.Immutable;
using Stemma.Reports;

namespace Stemma.Intake;

/// <summary>What became of one document: its reports (a live blog gives several), or why it was set aside.</summary>
/// <param name="Format">How it was read: "plain", "html", "ninjs", …; "unknown" where no reader took it.</param>
/// <param name="Reports">The reports in the order of the document; empty where it was set aside.</param>
/// <param name="Rejection">Why it was set aside; null where there are reports.</param>
public sealed record ReadResult(string Format, ImmutableArray<ReadReport> Reports, Rejected? Rejection)
{
    /// <summary>Whether the document was set aside.</summary>
    public bool IsRejected => Rejection is not null;

    /// <summary>One report.</summary>
    public static ReadResult Of(string format, ReadReport report) => new(format, [report], null);

    /// <summary>Several reports.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ReadResult Of(string format, ImmutableArray<ReadReport> reports) =>
        reports.IsEmpty ? throw new ArgumentException("no report", nameof(reports)) : new(format, reports, null);

    /// <summary>Set aside.</summary>
    public static ReadResult Aside(string format, string code, string reason) => new(format, [], new Rejected(code, reason));
}

/// <summary>Why a document was set aside.</summary>
/// <param name="Code">Short name that never changes: one of <see cref="RejectedCodes"/>.</param>
/// <param name="Reason">Plain words for a reader, with the figure that decided where there is one.</param>
public sealed record Rejected(string Code, string Reason);

/// <summary>The codes of <see cref="Rejected.Code"/>.</summary>
public static class RejectedCodes
{
    /// <summary>No bytes, or no word in them.</summary>
    public const string Empty = "empty";

    /// <summary>Neither text nor a format that is read.</summary>
    public const string NotText = "not-text";

    /// <summary>A limit of <see cref="IntakeLimits"/> was passed.</summary>
    public const string Limit = "limit";

    /// <summary>The page shows a teaser and asks for payment or a login.</summary>
    public const string Paywall = "paywall";

    /// <summary>The page says that something was not found, refused or failed.</summary>
    public const string ErrorPage = "error-page";

    /// <summary>A page without text: it is filled by scripts, or its text is elsewhere.</summary>
    public const string EmptyShell = "empty-shell";

    /// <summary>A list of links to reports (front page, section), not a report.</summary>
    public const string Index = "index";

    /// <summary>The format was told but its content is broken.</summary>
    public const string Malformed = "malformed";

    /// <summary>The address may not be fetched: its scheme, a user name in it, or where it leads.</summary>
    public const string Address = "address";

    /// <summary>The address was asked and gave no whole answer.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The address is not asked before a time: its host said so, or it failed before.</summary>
    public const string NotYet = "not-yet";
}

/// <summary>One report with what intake knows beside it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Map">From its text back to the bytes that came in.</param>
public sealed record ReadReport(Report Report, SourceMap Map);
