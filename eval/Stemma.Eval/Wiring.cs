using Stemma.Claims;
using Stemma.Collation;
using Stemma.Reports;

namespace Stemma.Eval;

/// <summary>The stages of Stemma as the evaluations call them: the one place that knows how they are made.</summary>
internal static class Wiring
{
    /// <summary>From bytes and a name to a report; null, with a word on the output, where it is not in this build.</summary>
    public static Func<ReadOnlyMemory<byte>, string, Report>? Intake(TextWriter output)
    {
        output.WriteLine("intake is not in this build");
        return null;
    }

    /// <summary>The reading stage; null, with a word on the output, where it is not in this build.</summary>
    public static Func<Report, ReadReport>? Reader(TextWriter output)
    {
        output.WriteLine("the reading stage is not in this build");
        return null;
    }

    /// <summary>Collates the reports of one story; null, with a word on the output, where it is not in this build.</summary>
    /// <param name="likeness">none, static or transformer.</param>
    /// <param name="output">Where to say what is missing.</param>
    public static Func<IReadOnlyList<ReadReport>, StoryCollation>? Collator(string likeness, TextWriter output)
    {
        output.WriteLine($"the collation stage (likeness {likeness}) is not in this build");
        return null;
    }

    /// <summary>The gazetteer's ids for an English name in a country; null where there is no gazetteer.</summary>
    public static Func<string, string?, IReadOnlySet<string>>? PlaceIds() => null;

    /// <summary>The coarse class of an event type, or null where it has none or there is no ontology.</summary>
    public static Func<string, string?> ClassOf() => _ => null;

    /// <summary>The broader type of an event type, null at the top.</summary>
    public static Func<string, string?> Broader() => _ => null;
}
