using Stemma.Tools.Fuzzing;
using Stemma.Tools.Gazetteer;
using Stemma.Tools.Identification;

return args.FirstOrDefault() switch
{
    "build-gazetteer" => GazetteerBuilder.Run(args[1..], Console.Out),
    "train-languages" => LanguageTraining.Run(args[1..], Console.Out),
    "fuzz-intake" => IntakeFuzzer.Run(args[1..], Console.Out),
    "find-place" => GazetteerFinder.Run(args[1..], Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Stemma.Tools build-gazetteer [--sources DIR] [--root DIR] [--output FILE]");
    Console.Error.WriteLine("       Stemma.Tools find-place data/gazetteer.bin NAME...");
    Console.Error.WriteLine("       Stemma.Tools fuzz-intake COUNT [SEED] [SECONDS]");
    Console.Error.WriteLine("       Stemma.Tools train-languages --sib FILE --out FILE …");
    return 2;
}
