using System.Globalization;

namespace Stemma.Eval.Scoring;

/// <summary>How many items the gold has, how many were found, how many of those are right.</summary>
/// <param name="Gold">Items of the gold.</param>
/// <param name="Found">Items found.</param>
/// <param name="Right">Found items that stand for a gold item, each used once.</param>
internal readonly record struct Score(int Gold, int Found, int Right)
{
    /// <summary>Share of the found that is right; 1 where nothing was found and nothing was to find.</summary>
    public double Precision => Found > 0 ? (double)Right / Found : Gold == 0 ? 1 : 0;

    /// <summary>Share of the gold that was found; 1 where there was none.</summary>
    public double Recall => Gold > 0 ? (double)Right / Gold : 1;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Gold + Found == 0 ? 1 : 2.0 * Right / (Gold + Found);

    /// <summary>Both counts together.</summary>
    public static Score operator +(Score a, Score b) => new(a.Gold + b.Gold, a.Found + b.Found, a.Right + b.Right);

    /// <summary>Cells of a table row: gold, found, right, P, R, F1.</summary>
    public string Cells => string.Create(CultureInfo.InvariantCulture, $"{Gold} | {Found} | {Right} | {Precision:0.000} | {Recall:0.000} | {F1:0.000}");
}

/// <summary>How many of a number of decisions are right.</summary>
/// <param name="Of">Decisions.</param>
/// <param name="Right">Right ones.</param>
internal readonly record struct Share(int Of, int Right)
{
    /// <summary>Right over all; 1 where there was nothing to decide.</summary>
    public double Value => Of > 0 ? (double)Right / Of : 1;

    /// <summary>Counts one more decision.</summary>
    public Share Add(bool right) => new(Of + 1, Right + (right ? 1 : 0));

    /// <summary>Both counts together.</summary>
    public static Share operator +(Share a, Share b) => new(a.Of + b.Of, a.Right + b.Right);

    /// <summary>"0.750 (6/8)"; a dash where there was nothing to decide.</summary>
    public override string ToString() => Of == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{Value:0.000} ({Right}/{Of})");
}
