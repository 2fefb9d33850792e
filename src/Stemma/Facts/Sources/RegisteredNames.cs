using Stemma.Languages;
using Stemma.Sources;
using Stemma.Text;

namespace Stemma.Facts.Sources;

/// <summary>Finds names of agencies and outlets of the register, inflected as the language does; marks them so that no other layer reads into them.</summary>
internal sealed class RegisteredNames : ILayer
{
    private readonly NameForms _forms;
    private readonly Dictionary<string, List<(string[] Words, Source Source, SourceName Name)>> _byFirst = new(StringComparer.Ordinal);

    public RegisteredNames(LanguagePack pack, NameForms forms, SourceRegister register)
    {
        _forms = forms;
        foreach (var source in register.Sources)
            foreach (var name in source.Names.DistinctBy(n => n.Text, StringComparer.Ordinal).OrderBy(n => n.Text, StringComparer.Ordinal))
            {
                if (name.Shared && !OnlyBearer(register, name, source, pack.Settings.Tag))
                    continue;
                var words = WordCutter.Cut(name.Text, new Reports.Span(0, name.Text.Length), pack.Settings.Folding).Where(w => w.Mark != '"').Select(w => w.Folded).ToArray();
                if (words.Length == 0)
                    continue;
                if (!_byFirst.TryGetValue(words[0], out var list))
                    _byFirst[words[0]] = list = [];
                list.Add((words, source, name));
            }

        foreach (var list in _byFirst.Values)
            list.Sort((a, b) => b.Words.Length != a.Words.Length ? b.Words.Length.CompareTo(a.Words.Length) : string.CompareOrdinal(a.Source.Id, b.Source.Id));
    }

    public void Read(DocumentIndex document)
    {
        foreach (var s in document.Sentences)
        {
            for (var i = 0; i < s.Words.Count; i++)
            {
                if (s.Words[i].Kind == WordKind.Mark || Find(s, i) is not { } chunk)
                    continue;
                s.Add(chunk);
                i = chunk.End - 1;
            }
        }
    }

    private Chunk? Find(SentenceIndex s, int start)
    {
        foreach (var (form, _) in _forms.Of(s.Words[start].Folded))
        {
            if (!_byFirst.TryGetValue(form, out var list))
                continue;
            foreach (var (words, source, name) in list)
            {
                if (s.Pack.Settings.HasCase && !s.Words[start].Capital && char.IsLetter(words[0][0]))
                    continue;
                if (End(s, start, words, out var features) is var end and > 0 && name.Accepts(s.TextOf(start, end), Cued(s, start, end)))
                    return Quoted(s, start, end) ? new Chunk("registered", start - 1, end + 1, features, source, null) : new Chunk("registered", start, end, features, source, null);
            }
        }

        return null;
    }

    /// <summary>A name that several bear says which one only where a single one of them publishes in the text's language.</summary>
    private static bool OnlyBearer(SourceRegister register, SourceName name, Source source, string language) =>
        source.Services.Contains(language)
        && register.Find(name.Text).Count(m => m.Source.Services.Contains(language)) == 1;

    /// <summary>Index after the name, 0 where it does not stand here. Quotation marks and a space for a hyphen are passed over.</summary>
    private int End(SentenceIndex s, int start, string[] words, out uint features)
    {
        features = 0;
        var at = start;
        for (var w = 0; w < words.Length; w++)
        {
            if (w > 0)
            {
                while (at < s.Words.Count && s.Words[at].Mark is '"' or '-' && words[w] is not ("\"" or "-"))
                    at++;
                if (words[w] == "-" && at < s.Words.Count && s.Words[at].Mark != '-')
                    continue;
            }

            if (at >= s.Words.Count)
                return 0;
            var found = false;
            foreach (var (form, more) in _forms.Of(s.Words[at].Folded))
            {
                if (form != words[w])
                    continue;
                found = true;
                features = more;
                break;
            }

            if (!found)
                return 0;
            at++;
        }

        return at;
    }

    /// <summary>Quotation marks around a name belong to it, so that patterns need not name them.</summary>
    private static bool Quoted(SentenceIndex s, int start, int end) =>
        start > 0 && s.Words[start - 1].Mark == '"' && end < s.Words.Count && s.Words[end].Mark == '"';

    /// <summary>A name that is a common word too counts only in quotation marks or beside a word for agency or media.</summary>
    private static bool Cued(SentenceIndex s, int start, int end)
    {
        if (Quoted(s, start, end))
            return true;
        return s.Of("media-word").Any(c => c.End == start || (c.End == start - 1 && s.Words[start - 1].Mark == '"') || c.First == end);
    }
}
