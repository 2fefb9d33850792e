using Stemma.Facts.Places;
using Stemma.Gazetteers;
using Stemma.Languages;
using Stemma.Text;

namespace Stemma.Facts.Actors;

/// <summary>Actors: classes of the pack, with country and name where they stand beside them; and people known by name alone.</summary>
internal sealed class ActorLayer(LanguagePack pack, NameForms forms) : ILayer
{
    private readonly NameRuns _names = new(pack, forms);

    public void Read(DocumentIndex document)
    {
        foreach (var s in document.Sentences)
        {
            foreach (var match in PatternMatcher.Best([.. PatternMatcher.Match(s, "actors").Where(m => !Inside(s, m))]))
            {
                var category = match.Rule["not-actor"] is not null ? "not-actor" : match.Rule["modifier"] is not null ? "modifier" : "actor-word";
                s.Add(new Chunk(category, match.First, match.End, match.Features, match, match.Rule));
                document.Use(s, match);
            }

            _names.Find(s);
            Build(document, s);
        }
    }

    private static bool Inside(SentenceIndex s, RuleMatch m) => s.Touches(m.First, m.End, "registered");

    private void Build(DocumentIndex document, SentenceIndex s)
    {
        var used = new HashSet<Chunk>();
        foreach (var word in s.Of("actor-word").OrderBy(c => c.First).ToList())
            Add(document, s, word, (RuleMatch)word.Value!, used);
        foreach (var name in s.Of("name").Where(n => !used.Contains(n)).ToList())
        {
            if (s.Touches(name.First, name.End, "actor"))
                continue;
            var text = s.TextOf(name.First, name.End);
            Emit(document, s, name.First, name.End, name.Features, new ActorRef("people", text, Key(name), null, text), named: true, new Reports.Reason("engine.name"));
        }
    }

    private void Add(DocumentIndex document, SentenceIndex s, Chunk word, RuleMatch match, HashSet<Chunk> used)
    {
        if (match.Rule["class"] is not { } actorClass)
            return;
        var first = word.First;
        var end = word.End;
        var country = match["demonym"]?.Value as string;
        if (match.Rule["pronoun"] is not null)
        {
            s.Add(new Chunk("actor", first, end, word.Features, new ActorNote(new ActorRef(actorClass, null, null, null, s.TextOf(first, end)), match.Rule, Pronoun: true), match.Rule));
            return;
        }

        foreach (var beside in s.Of("demonym").ToList())
        {
            if (beside.End == first || beside.First == end)
            {
                country ??= (string)beside.Value!;
                first = Math.Min(first, beside.First);
                end = Math.Max(end, beside.End);
            }
        }

        if (country is null && s.Of("place").FirstOrDefault(p => (p.End == first || p.First == end) && p.Value is PlaceNote { Ref.Country: not null }) is { } place)
            country = ((PlaceNote)place.Value!).Ref!.Country;
        string? name = null;
        string? key = null;
        var features = word.Features;
        if (Name(s, first, end) is { } run)
        {
            used.Add(run);
            features |= run.Features;
            name = s.TextOf(run.First, run.End);
            key = Key(run);
            first = Math.Min(first, run.First);
            end = Math.Max(end, run.End);
        }

        Emit(document, s, first, end, features, new ActorRef(actorClass, name, key, country, s.TextOf(first, end)), named: name is not null, match.Reason(), match.Rule);
    }

    /// <summary>The name that stands with a title: right behind it, or before it where the language says so; with a comma between, a name in apposition.</summary>
    private Chunk? Name(SentenceIndex s, int first, int end)
    {
        var runs = s.Of("name").ToList();
        var behind = runs.FirstOrDefault(r => r.First == end || (r.First == end + 1 && s.Words[end].Mark is ',' or '"'));
        var before = runs.FirstOrDefault(r => r.End == first || (r.End == first - 1 && s.Words[first - 1].Mark == ','));
        if (behind is not null && behind.First == end)
            return behind;
        return pack.Settings.TitleBeforeName ? behind : before ?? behind;
    }

    private static string? Key(Chunk name) => (name.Value as NameRun)?.Key;

    private static void Emit(DocumentIndex document, SentenceIndex s, int first, int end, uint features, ActorRef actor, bool named, Reports.Reason reason, Rule? rule = null)
    {
        s.Add(new Chunk("actor", first, end, features, new ActorNote(actor, rule, Named: named), rule));
        document.Facts.Add(new ActorFact { Span = s.SpanOf(first, end), Sentence = s.Sentence.Index, Actor = actor, Reasons = [reason] });
    }
}

/// <summary>An actor while the report is being read.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Rule">The rule of the pack; null for a name alone.</param>
/// <param name="Pronoun">A pronoun: who it is must be looked up before.</param>
/// <param name="Named">A proper name belongs to it.</param>
internal sealed record ActorNote(ActorRef Actor, Rule? Rule, bool Pronoun = false, bool Named = false)
{
    /// <summary>"singular", "plural", "group" as the rule says, or null.</summary>
    public string? Number => Rule?["number"];
}
