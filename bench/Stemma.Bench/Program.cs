using Stemma.Bench.Gazetteer;

return args.FirstOrDefault() switch
{
    "gazetteer" => GazetteerBench.Run(args[1..], Console.Out),
    _ => 0,
};
