namespace Stemma.Intake;

/// <summary>A limit of <see cref="IntakeLimits"/> was passed while reading.</summary>
internal sealed class LimitPassedException(string limit) : Exception(limit);
