using System.CommandLine;
using System.Globalization;
using Stemma.Checking;
using Stemma.Cli.Running;
using Stemma.Data;
using Stemma.Languages;

namespace Stemma.Cli.Packs;

/// <summary><c>stemma packs suggest</c> and <c>stemma packs doubt</c>: drafts for the author of a pack.</summary>
internal static class PackAdviceCommands
{
    private static readonly string[] Models = ["en", "ru"];

    public static Command Suggest()
    {
        var language = new Argument<string>("LANG") { Description = "the language that needs words" };
        var type = new Argument<string?>("TYPE") { Description = "an event type; all where none is given", Arity = ArgumentArity.ZeroOrOne };
        var texts = new Option<string[]>("--texts") { Description = "texts of the language in UTF-8; SIB-200 in ../shared/data/text where none are given", AllowMultipleArgumentsPerToken = true };
        var count = Count("words to give for each", 5);
        var command = new Command("suggest", "for each word of the English and Russian packs the nearest words of a language's own texts, with their likeness: a draft to accept or refuse") { language, type, texts, count };
        command.SetAction(parsed => Guarded.Run(parsed, bench =>
        {
            var tag = parsed.GetValue(language)!;
            var told = parsed.GetValue(type);
            if (told is not null && bench.Reading.Ontology.Event(told) is null)
                throw new UsageException($"there is no event type '{told}'");
            List<PackWord> words = [.. Models.Where(m => m != tag).SelectMany(m => PackAdvice.EventWords(Compile(bench, m), told))];
            var vocabulary = PackTexts.Words(bench, tag, parsed.GetValue(texts) ?? []);
            var output = parsed.InvocationConfiguration.Output;
            foreach (var group in PackAdvice.Suggest(bench.Encoders.Static, words, tag, vocabulary, parsed.GetValue(count)).GroupBy(a => a.Word.Type, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                output.WriteLine(group.Key);
                foreach (var (word, near) in group)
                    output.WriteLine($"    {word.Word} ({word.Language}): {string.Join(", ", near.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Word} {n.Likeness:0.00}")))}");
            }

            return words.Count > 0 ? ExitCode.Done : ExitCode.Nothing;
        }));
        return command;
    }

    public static Command Doubt()
    {
        var language = new Argument<string>("LANG") { Description = "the pack to look at" };
        var count = Count("words to give, the most doubtful first", 50);
        var command = new Command("doubt", "words of a pack that lie far from their type's words in the other packs") { language, count };
        command.SetAction(parsed => Guarded.Run(parsed, bench =>
        {
            var tag = parsed.GetValue(language)!;
            var words = PackAdvice.EventWords(Compile(bench, tag));
            List<PackWord> others = [.. PackFolder.Tags(bench.Folder.Path("languages")).Where(t => t != tag).SelectMany(t => PackAdvice.EventWords(Compile(bench, t)))];
            var advice = PackAdvice.Doubt(bench.Encoders.Static, words, others);
            var output = parsed.InvocationConfiguration.Output;
            foreach (var (word, near) in advice.Take(parsed.GetValue(count)))
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{near[0].Likeness:0.00}  {word.Word}  {word.Type}  {word.File}:{word.Line}  nearest: {near[0].Word}"));
            if (words.Length > advice.Length)
                output.WriteLine($"{words.Length - advice.Length} words are of types that no other pack has words for");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Option<int> Count(string what, int usual)
    {
        var count = new Option<int>("--count") { Description = what, DefaultValueFactory = _ => usual };
        count.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1)
                r.AddError("--count: at least 1");
        });
        return count;
    }

    private static LanguagePack Compile(Workbench bench, string tag)
    {
        var languages = bench.Folder.Path("languages");
        if (!PackFolder.Tags(languages).Contains(tag))
            throw new UsageException($"there is no pack languages/{tag}");
        var (pack, errors) = PackCompiler.Compile(PackFolder.Read(languages, tag));
        return pack ?? throw new InvalidDataException(string.Join('\n', errors));
    }
}
