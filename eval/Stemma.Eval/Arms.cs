using Stemma.Eval.Collation;
using Stemma.Eval.Identification;
using Stemma.Eval.Reading;
using Stemma.Eval.Seeds;
using Stemma.Eval.Vectors;
using Stemma.Eval.Web;

namespace Stemma.Eval;

/// <summary>The evaluations by name: each is a class with one <c>Run</c>.</summary>
internal static class Arms
{
    private static readonly (string Name, string What, Func<string[], TextWriter, int> Run)[] All =
    [
        ("reading", "facts of the annotated NTREX documents: [--language en,ar,ka,ru] [--errors KIND LANG] [--dated]", ReadingEval.Run),
        ("collation", "the four stories collated by hand: [--language en,ar,ka,ru] [--likeness none|static|transformer] [--threshold 0.5] [--set WEIGHT=NUMBER …] [--errors LANG]", CollationEval.Run),
        ("seeds", "claims, lines and must-lines of the seed pair: [--errors]", SeedsEval.Run),
        ("web", "pages saved from the web: main text, fields, pages that are no report", WebEval.Run),
        ("vectors", "translations found among the sentences of NTREX: [static] [NUMBER]", VectorsEval.Run),
        ("identification", "the language of single sentences of NTREX: [--table FILE] [--all]", IdentificationEval.Run),
    ];

    /// <summary>Runs the evaluation that the first argument names.</summary>
    /// <returns>0 done or skipped, 1 a figure fell below its floor, 2 nothing could be done.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        if (args.Length > 0)
        {
            foreach (var (name, _, run) in All)
            {
                if (name == args[0]) return Guarded(run, args[1..], output);
            }

            output.WriteLine($"no evaluation is called '{args[0]}'");
        }

        output.WriteLine("usage: dotnet run --project eval/Stemma.Eval -- NAME [--floors check|raise] [options]");
        foreach (var (name, what, _) in All) output.WriteLine($"  {name,-14} {what}");
        return 2;
    }

    // A pack is compiled when it is first asked for: its errors come out in the middle of a run.
    private static int Guarded(Func<string[], TextWriter, int> run, string[] args, TextWriter output)
    {
        try
        {
            return run(args, output);
        }
        catch (InvalidDataException broken)
        {
            output.WriteLine(broken.Message);
            return 2;
        }
    }
}
