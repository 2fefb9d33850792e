using System.CommandLine;
using System.Text;
using Stemma.Cli.Adding;
using Stemma.Cli.Collate;
using Stemma.Cli.Packs;
using Stemma.Cli.Read;
using Stemma.Cli.Vectors;
using Stemma.Cli.Verifying;
using Stemma.Cli.Watching;

Console.OutputEncoding = new UTF8Encoding(false);
var root = new RootCommand("Stemma collates reports of one event in many languages: what they agree on, where they contradict each other, how many independent sources stand behind each line.")
{
    ReadCommand.Create(),
    CollateCommand.Create(),
    AddCommand.Create(),
    WatchCommand.Create(),
    QuarantineCommand.Create(),
    VerifyCommand.Create(),
    PacksCommand.Create(),
    VectorsCommand.Create(),
};
return root.Parse(args).Invoke();
