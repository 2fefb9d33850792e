using Stemma.Claims;
using Stemma.Collation.Verdicts;
using Stemma.Reports;

namespace Stemma.Tests.Making;

/// <summary>Single claims set against each other, for the tables of verdicts.</summary>
internal static class Voices
{
    public static Voice A(string type, Func<Claim, Claim>? more = null, string? published = "2031-03-04") => Make("A", "Harbour Post", type, more, published);

    public static Voice B(string type, Func<Claim, Claim>? more = null, string? published = "2031-03-05") => Make("B", "North Wire", type, more, published);

    private static Voice Make(string siglum, string outlet, string type, Func<Claim, Claim>? more, string? published)
    {
        var report = new ReportMaker(outlet, "Something happened.", published).Claim("Something happened", type, more).Build();
        return new Voice(report.Claims[0], report.Report, siglum, "outlet:" + outlet);
    }
}
