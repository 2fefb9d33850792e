using Stemma.Tools.Gazetteer;

return args.FirstOrDefault() switch
{
    "build-gazetteer" => GazetteerBuilder.Run(args[1..], Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Stemma.Tools build-gazetteer [--sources DIR] [--root DIR] [--output FILE]");
    return 2;
}
