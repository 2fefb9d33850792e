using Stemma.Facts.Actors;
using Stemma.Text;

namespace Stemma.Facts.Events;

/// <summary>Finds who did it and to whom by the weights of the language: position, distance, case; captures of the pattern win.</summary>
internal static class RoleFinder
{
    /// <summary>An actor must reach this to take a role.</summary>
    private const double Threshold = 0.5;

    /// <summary>Taken off for each end of a clause between the actor and the event.</summary>
    private const double BoundaryCost = 1.2;

    public static EventRoleFillers Find(SentenceIndex s, RuleMatch match)
    {
        var actor = match["actor"];
        var target = match["target"];
        var frame = match.Rule["frame"] ?? (IsPassive(s, match) ? "passive" : "active");
        if (frame == "state")
            frame = "passive";
        var candidates = s.Of("actor")
            .Where(c => c.Value is ActorNote && c != actor && c != target && (c.End <= match.AnchorFirst || c.First >= match.AnchorEnd))
            .ToList();
        actor ??= Best(s, match, candidates, frame, "actor");
        target ??= Best(s, match, [.. candidates.Where(c => c != actor)], frame, "target");
        return new EventRoleFillers(actor, target);
    }

    /// <summary>By the form itself (a feature named "passive"), or by an auxiliary right before, one word between ("were badly hurt").</summary>
    private static bool IsPassive(SentenceIndex s, RuleMatch match)
    {
        var settings = s.Pack.Settings;
        if (settings.Bears(match.Features, "passive"))
            return true;
        if (settings.Bears(match.Features, "ing"))
            return false;
        for (var i = match.AnchorFirst - 1; i >= Math.Max(0, match.AnchorFirst - 2); i--)
        {
            if (settings.PassiveWords.Contains(s.Words[i].Folded))
                return true;
        }

        return false;
    }

    private static Chunk? Best(SentenceIndex s, RuleMatch match, List<Chunk> candidates, string frame, string role)
    {
        Chunk? best = null;
        var bestScore = Threshold;
        foreach (var chunk in candidates)
        {
            var score = Score(s, match, chunk, frame, role);
            if (score > bestScore)
                (best, bestScore) = (chunk, score);
        }

        return best;
    }

    private static double Score(SentenceIndex s, RuleMatch match, Chunk chunk, string frame, string role)
    {
        var weights = s.Pack.Settings.Roles;
        var before = chunk.End <= match.AnchorFirst;
        var distance = before ? match.AnchorFirst - chunk.End : chunk.First - match.AnchorEnd;
        var score = weights.Of(frame, role, before ? "before" : "after") - (weights.Of(frame, role, "near") * distance);
        var features = chunk.Features;
        for (var i = 0; features != 0 && i < s.Pack.Settings.Features.Length; i++)
        {
            if ((features & (1u << i)) != 0)
                score += weights.Of(frame, role, s.Pack.Settings.Features[i]);
        }

        // With a number, the case of the noun is often the number's doing: «пятеро рабочих».
        if (s.Touches(chunk.First, chunk.End, "count"))
            score += weights.Of(frame, role, "counted");
        return score - (BoundaryCost * Clauses.Between(s, before ? chunk.End - 1 : match.AnchorEnd - 1, before ? match.AnchorFirst : chunk.First));
    }
}
