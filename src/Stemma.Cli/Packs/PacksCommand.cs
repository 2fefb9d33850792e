using System.CommandLine;
using Stemma.Checking;
using Stemma.Cli.Running;
using Stemma.Data;
using Stemma.Languages;

namespace Stemma.Cli.Packs;

/// <summary><c>stemma packs</c>: check and list the language packs.</summary>
internal static class PacksCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("DIR") { Description = "folder of language packs; the one that ships where none is given", Arity = ArgumentArity.ZeroOrOne };
        var only = new Option<string[]>("--language") { Description = "check this pack only" };
        var check = new Command("check", "compile the language packs and run their examples") { folder, only };
        check.SetAction(parsed => Guarded.Run(parsed, _ => Check(parsed.GetValue(folder), parsed.GetValue(only) ?? [])));
        var compile = new Command("compile", "make the binary form of ontology, sources and packs beside the program (the build does this)");
        compile.SetAction(parsed => Guarded.Run(parsed, _ =>
        {
            CompiledData.Write(DataFolder.Find(), Path.Combine(AppContext.BaseDirectory, CompiledData.FileName));
            return ExitCode.Done;
        }));
        var list = new Command("list", "each language with the measured tier of each capability");
        list.SetAction(parsed => Guarded.Run(parsed, bench => PackList.Write(bench, parsed.InvocationConfiguration.Output)));
        return new Command("packs", "language packs") { check, list, compile, PackAdviceCommands.Suggest(), PackAdviceCommands.Doubt() };
    }

    private static int Check(string? folder, string[] only)
    {
        var home = DataFolder.Find();
        var languages = folder ?? home.Path("languages");
        using var resources = Resources.Open(home, languages);
        var checker = new PackChecker(resources.Reading);
        var failed = false;
        foreach (var tag in PackFolder.Tags(languages).Where(t => only.Length == 0 || only.Contains(t)))
        {
            var (pack, errors) = PackCompiler.Compile(PackFolder.Read(languages, tag));
            var examples = 0;
            if (pack is not null)
                (examples, errors) = checker.Check(pack);
            foreach (var error in errors)
                Console.Error.WriteLine(error);
            failed |= errors.Length > 0;
            Console.WriteLine(pack is null
                ? $"{tag}: does not compile, {errors.Length} errors"
                : $"{tag}: {pack.Rules.Length} rules, {pack.Words.Length} words, {examples} examples, {errors.Length} failed");
        }

        return failed ? 1 : 0;
    }
}
