using System.CommandLine;
using Stemma.Cli.Packs;

var root = new RootCommand("Stemma collates reports of one event in many languages: what they agree on, where they contradict each other, how many independent sources stand behind each line.")
{
    PacksCommand.Create(),
};
return root.Parse(args).Invoke();
