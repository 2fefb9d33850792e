using Stemma.Bench.Gazetteer;
using Stemma.Bench.Identification;
using Stemma.Bench.Intake;
using Stemma.Bench.Pages;
using Stemma.Bench.Pipeline;
using Stemma.Bench.Vectors;

return args.FirstOrDefault() switch
{
    "gazetteer" => GazetteerBench.Run(args[1..], Console.Out),
    "identification" => IdentificationBench.Run(args[1..], Console.Out),
    "intake" => IntakeBench.Run(args[1..], Console.Out),
    "hostile" => HostileBench.Run(args[1..], Console.Out),
    "pages" => PagesBench.Run(args[1..], Console.Out),
    "pipeline" => PipelineBench.Run(args[1..], Console.Out),
    "vectors" => VectorsBench.Run(args[1..], Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: bench pipeline [REPORTS] | gazetteer | identification | intake [MB] | pages | hostile | vectors");
    return 2;
}
