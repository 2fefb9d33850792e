namespace Stemma.Reports;

/// <summary>Why something was decided, as data: the page, <c>--explain</c> and the evaluation read the same reasons.</summary>
/// <param name="Rule">Rule id ("ka.events.storm-building#3") or the name of the deciding step ("collation.figure").</param>
/// <param name="File">File of the rule, relative to the repository ("languages/ka/events.yaml"); null for a step of the engine.</param>
/// <param name="Line">1-based line in that file; 0 for a step of the engine.</param>
/// <param name="Score">What it contributed, where it was scored.</param>
/// <param name="Note">Plain words for a reader, or null.</param>
public sealed record Reason(string Rule, string? File = null, int Line = 0, double Score = 1, string? Note = null)
{
    /// <summary>"languages/ka/events.yaml:12 ka.events.storm-building#3".</summary>
    public override string ToString() => File is null ? Rule : $"{File}:{Line} {Rule}";
}
