using Stemma.Facts.Modality;
using Stemma.Ontology;
using Stemma.Text;

namespace Stemma.Facts.Events;

/// <summary>Events: words of the pack, what modality reaches them, and who fills their roles.</summary>
internal sealed class EventLayer(OntologyModel ontology) : ILayer
{
    /// <summary>What must stand in the clause of a word with other meanings too.</summary>
    private static readonly string[] Supports = ["actor", "place", "count", "number"];

    public void Read(DocumentIndex document)
    {
        foreach (var s in document.Sentences)
        {
            var matches = PatternMatcher.Match(s, "events").Where(m => !s.Touches(m.AnchorFirst, m.AnchorEnd, "registered")).ToList();
            foreach (var match in EventChoice.Best(matches))
            {
                if (match.Rule["type"] is not { } type)
                {
                    document.Use(s, match);
                    continue;
                }

                if (match.Rule["weak"] == "true" && !Supported(s, match))
                    continue;
                var cues = s.Of("cue").Select(c => (Cue)c.Value!).Where(c => c.Reaches(match.AnchorFirst, match.AnchorEnd) && !Inside(c.Match, match)).ToList();
                var modality = ModalityOf(s, match, cues);
                var roles = RoleFinder.Find(s, match);
                var fact = new EventFact
                {
                    Span = s.SpanOf(match.First, match.End),
                    Sentence = s.Sentence.Index,
                    Type = type,
                    Class = ontology.ClassOf(type),
                    Modality = modality,
                    Reasons = [match.Reason(), .. cues.Select(c => c.Match.Reason(note: c.Sort))],
                };
                s.Add(new Chunk("event", match.First, match.End, match.Features, new EventNote(fact, match, roles, cues), match.Rule));
                document.Use(s, match);
                document.Facts.Add(fact);
            }

            Denials(document, s);
        }
    }

    /// <summary>A cue that is part of the event's own words ("refused to detain") does not act on it.</summary>
    private static bool Inside(RuleMatch cue, RuleMatch match) => cue.First >= match.First && cue.End <= match.End;

    private static bool Supported(SentenceIndex s, RuleMatch match)
    {
        var start = Clauses.Start(s, match.First);
        var end = Clauses.End(s, match.End);
        return Supports.Any(category => s.Of(category).Any(c => c.First >= start && c.End <= end && (c.End <= match.AnchorFirst || c.First >= match.AnchorEnd)));
    }

    private static Cue? First(List<Cue> cues, string sort) => cues.Find(c => c.Sort == sort);

    private static EventModality ModalityOf(SentenceIndex s, RuleMatch match, List<Cue> cues)
    {
        if (match.Rule["modality"] is { } fixedModality)
        {
            return fixedModality switch
            {
                "future" => EventModality.Future,
                "possible" => EventModality.Possible,
                "denied" => EventModality.Denied,
                "past-background" => EventModality.PastBackground,
                _ => EventModality.Asserted,
            };
        }

        if (First(cues, "denial") is not null || First(cues, "negation") is not null)
            return EventModality.Denied;
        if (First(cues, "possible") is not null || First(cues, "hedged") is not null || First(cues, "alleged") is not null || First(cues, "conditional") is not null || First(cues, "unconfirmed") is not null)
            return EventModality.Possible;
        if (First(cues, "future") is not null || First(cues, "expected") is not null || IsFuture(s, match))
            return EventModality.Future;
        return First(cues, "background") is not null ? EventModality.PastBackground : EventModality.Asserted;
    }

    /// <summary>The verb itself stands in the future: its form bears the feature "fut" and no other tense.</summary>
    private static bool IsFuture(SentenceIndex s, RuleMatch match)
    {
        var settings = s.Pack.Settings;
        return settings.Bears(match.Features, "fut") && !settings.Bears(match.Features, "past");
    }

    /// <summary>A negation is a denial of news only where it reaches an event; "denied" and "unconfirmed" are one by themselves.</summary>
    private static void Denials(DocumentIndex document, SentenceIndex s)
    {
        foreach (var chunk in s.Of("cue").ToList())
        {
            var cue = (Cue)chunk.Value!;
            var counts = cue.Sort is "denial" or "unconfirmed" || (cue.Sort == "negation" && s.Of("event").Any(e => ((EventNote)e.Value!).Cues.Contains(cue)));
            if (!counts)
                continue;
            document.Facts.Add(new DenialFact
            {
                Span = s.SpanOf(chunk.First, chunk.End),
                Sentence = s.Sentence.Index,
                Sort = cue.Sort switch { "denial" => "denied", "unconfirmed" => "unconfirmed", _ => "not" },
                Reasons = [cue.Match.Reason()],
            });
        }
    }
}

/// <summary>An event while the report is being read.</summary>
internal sealed record EventNote(EventFact Fact, RuleMatch Match, EventRoleFillers Roles, List<Cue> Cues)
{
    public Quantity? Quantity { get; set; }
}

/// <summary>Who fills the roles of an event.</summary>
internal sealed record EventRoleFillers(Chunk? Actor, Chunk? Target);
